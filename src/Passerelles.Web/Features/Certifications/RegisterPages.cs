using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Certifications;

/// <summary>Official pages of the national registers.</summary>
internal static class RegisterPages
{
    /// <summary>Page of a record at France compétences.</summary>
    public static string Of(RncpNumber number)
    {
        var text = number.ToString();
        var register = text.StartsWith("RS", StringComparison.Ordinal) ? "rs" : "rncp";
        return $"https://www.francecompetences.fr/recherche/{register}/{text[register.Length..]}/";
    }
}
