using System.Collections.Frozen;
using System.Text;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>
/// Brings the title of an offer closer to the words of ROME: contracts, hours and numbers go, English and clipped words are
/// said in French, words written in one are cut where titles of ROME write two (« fullstack »).
/// </summary>
internal sealed class OfferTitle
{
    private const int ShortestHalf = 3;

    private static readonly FrozenSet<string> Terms = (
        "alternance alternant alternante apprenti apprentie apprentissage stage stagiaire cdi cdd interim interimaire temps plein " +
        "partiel complet senior junior confirme confirmee experimente experimentee debutant debutante urgent urgence poste recherche " +
        "recherchons recrute recrutement ref reference remplacement vacataire saison saisonnier horaire horaires mission etp journee " +
        "etudiant niveau ans annee experience")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> French = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["accountant"] = "comptable",
        ["analyst"] = "analyste",
        ["architect"] = "architecte",
        ["be"] = "bureau d'études",
        ["buyer"] = "acheteur",
        ["cook"] = "cuisinier",
        ["cybersecurity"] = "cybersécurité",
        ["dev"] = "développeur",
        ["developer"] = "développeur",
        ["developers"] = "développeur",
        ["driver"] = "conducteur",
        ["embedded"] = "embarqué",
        ["engineer"] = "ingénieur",
        ["head"] = "responsable",
        ["housekeeper"] = "gouvernant",
        ["housekeeping"] = "gouvernant étages",
        ["info"] = "informatique",
        ["infra"] = "infrastructure",
        ["meca"] = "mécanique",
        ["network"] = "réseau",
        ["nurse"] = "infirmier",
        ["pro"] = "professionnelle",
        ["sales"] = "commercial",
        ["security"] = "sécurité",
        ["software"] = "logiciel",
        ["specialist"] = "spécialiste",
        ["system"] = "système",
        ["systems"] = "systèmes",
        ["teacher"] = "enseignant",
        ["tech"] = "technique",
        ["tester"] = "testeur",
        ["trainer"] = "formateur",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _halves = new(StringComparer.Ordinal);

    /// <summary>Learns words, and pairs of words that follow each other, from the titles of ROME.</summary>
    public OfferTitle(IEnumerable<OccupationTitle> titles)
    {
        foreach (var title in titles)
        {
            TextToken? last = null;
            foreach (var token in FrenchText.Tokenize(title.Masculine).Where(t => !t.IsStop))
            {
                _known.Add(token.Stem);
                if (last is { } before && before.Word.Length >= ShortestHalf && token.Word.Length >= ShortestHalf)
                {
                    _halves.TryAdd(before.Word + token.Word, $"{before.Word} {token.Word}");
                }

                last = token;
            }
        }
    }

    /// <summary>The title in words of ROME as far as known; signs between words are kept.</summary>
    public string Clean(string title)
    {
        var clean = new StringBuilder(title.Length);
        var next = 0;
        foreach (var token in FrenchText.Tokenize(title))
        {
            clean.Append(title, next, token.Start - next);
            next = token.End;
            if (Terms.Contains(token.Word) || char.IsAsciiDigit(token.Word[0]))
            {
                continue;
            }

            clean.Append(InFrench(token) ?? title.Substring(token.Start, token.Length));
        }

        return clean.Append(title, next, title.Length - next).ToString();
    }

    private string? InFrench(TextToken token) => _known.Contains(token.Stem)
        ? null
        : French.GetValueOrDefault(token.Word) ?? _halves.GetValueOrDefault(token.Word);
}
