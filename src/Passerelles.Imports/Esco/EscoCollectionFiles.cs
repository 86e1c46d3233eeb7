using Passerelles.Engine.Esco;

namespace Passerelles.Imports.Esco;

/// <summary>The files of collections: who belongs to them, and what they say of concepts that no whole table describes.</summary>
internal static class EscoCollectionFiles
{
    private static readonly (string File, EscoCollections Flag)[] s_collections =
    [
        ("greenSkillsCollection", EscoCollections.Green),
        ("digitalSkillsCollection", EscoCollections.Digital),
        ("ictSkillsCollection", EscoCollections.Digital),
        ("transversalSkillsCollection", EscoCollections.Transversal),
        ("languageSkillsCollection", EscoCollections.Language),
        ("researchSkillsCollection", EscoCollections.Research),
        ("researchOccupationsCollection", EscoCollections.Research),
        ("digCompSkillsCollection", EscoCollections.DigComp),
    ];

    /// <summary>Reads the collections of a language.</summary>
    public static void Read(EscoTables tables, EscoVocabulary vocabulary, string language)
    {
        // Where no table of skills is whole, a collection is as good a proof that a skill exists.
        var addsSkills = language is "fr" && tables.Archives.Whole(EscoTable.Skills) is null;
        foreach (var (name, flag) in s_collections)
        {
            var table = EscoTable.Collection(name);
            if (tables.Archives.Whole(table, language) is { } file)
            {
                tables.ForEach(file, table, row => Read(tables, vocabulary, row, flag, language, addsSkills));
            }
        }
    }

    private static void Read(EscoTables tables, EscoVocabulary vocabulary, EscoRow row, EscoCollections flag, string language, bool addsSkills)
    {
        if (ConceptRow.Read(row, tables.Problems) is not { } concept)
        {
            return;
        }

        var address = concept.Uri.ToString();
        ConceptDraft? draft = vocabulary.Occupations.TryGetValue(address, out var occupation) ? occupation : vocabulary.Skills.GetValueOrDefault(address);
        if (draft is null && addsSkills && concept.Uri.RelativePath.StartsWith("skill/", StringComparison.Ordinal))
        {
            draft = vocabulary.Skills[address] = new SkillDraft(concept.Uri);
        }

        if (draft is null)
        {
            tables.Problems.Reject(row.File, row.Line, $"le concept {concept.Uri.RelativePath} n'est pas dans cette publication.");
            return;
        }

        draft.Collections |= flag;
        draft.Add(concept.Text, language);
        (draft as SkillDraft)?.DescribedBy(row);
    }
}
