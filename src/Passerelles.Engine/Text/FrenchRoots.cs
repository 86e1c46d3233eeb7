using System.Collections.Frozen;

namespace Passerelles.Engine.Text;

/// <summary>Takes the ending of action nouns, verbs and agents off a stem: « accompagnement », « accompagner », « accompagnant ».</summary>
internal static class FrenchRoots
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["soin"] = "soign",
        ["gestion"] = "ger",
        ["gerer"] = "ger",
        ["gestionnair"] = "ger",
        ["entretien"] = "entreten",
        ["entretenir"] = "entreten",
        ["pris"] = "prendr",
        ["prendr"] = "prendr",
        ["suivi"] = "suivr",
        ["suivr"] = "suivr",
        ["transmission"] = "transmettr",
        ["transmettr"] = "transmettr",
        ["redaction"] = "rediger",
        ["rediger"] = "rediger",
        ["prevention"] = "preven",
        ["prevenir"] = "preven",
        ["accueil"] = "accueill",
        ["accueillir"] = "accueill",
        ["conduit"] = "conduir",
        ["conduir"] = "conduir",
        ["maintien"] = "mainten",
        ["maintenir"] = "mainten",
        ["soutien"] = "souten",
        ["soutenir"] = "souten",
        ["ecout"] = "ecout",
        ["vent"] = "vendr",
        ["vendr"] = "vendr",
        ["achat"] = "achet",
        ["acheter"] = "achet",
        ["reception"] = "recevoir",
        ["conception"] = "concevoir",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Endings =
    [
        "issement", "ication", "ifier", "ement", "ation", "ition", "ateu", "iteu", "ment", "tion", "sion", "age", "ance", "ence",
        "ant", "eu", "er", "ir", "ag", "anc", "enc", "ee",
    ];

    /// <summary>Root of a stem given by <see cref="FrenchStemmer"/>; at least four letters are kept.</summary>
    public static string Root(string stem)
    {
        if (Irregular.TryGetValue(stem, out var irregular))
        {
            return irregular;
        }

        foreach (var ending in Endings)
        {
            if (stem.Length >= ending.Length + 4 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                return stem[..^ending.Length];
            }
        }

        // « aider », « gérer »: short verbs meet their noun.
        return stem.Length >= 5 && stem.EndsWith("er", StringComparison.Ordinal) ? stem[..^2] : stem;
    }
}
