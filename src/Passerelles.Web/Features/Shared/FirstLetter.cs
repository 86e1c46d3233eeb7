using System.Globalization;
using System.Text;

namespace Passerelles.Web.Features.Shared;

/// <summary>The letter a name is filed under: « Éducateur » under E, « Œnologue » under O.</summary>
internal static class FirstLetter
{
    public static char Of(string label)
    {
        // One character at a time: a lone surrogate or a noncharacter typed in the address cannot be normalised.
        foreach (var c in label.Where(char.IsLetter).SelectMany(l => l.ToString().Normalize(NormalizationForm.FormD)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c))
            {
                return char.ToUpperInvariant(c) is 'Œ' ? 'O' : char.ToUpperInvariant(c);
            }
        }

        return '#';
    }
}
