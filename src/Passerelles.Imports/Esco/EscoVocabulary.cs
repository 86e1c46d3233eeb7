using System.Globalization;
using Passerelles.Engine.Esco;

namespace Passerelles.Imports.Esco;

/// <summary>The concepts and their texts, in the languages at hand.</summary>
internal sealed class EscoVocabulary
{
    private readonly EscoTables _tables;

    private EscoVocabulary(EscoTables tables) => _tables = tables;

    /// <summary>By address.</summary>
    public Dictionary<string, OccupationDraft> Occupations { get; } = new(StringComparer.Ordinal);

    /// <summary>By address.</summary>
    public Dictionary<string, SkillDraft> Skills { get; } = new(StringComparer.Ordinal);

    /// <summary>By address.</summary>
    public Dictionary<string, GroupDraft> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Day of the last change of an occupation, or null when the file does not say.</summary>
    public DateOnly? LastChange { get; private set; }

    /// <summary>Reads every concept.</summary>
    /// <param name="tables">The files.</param>
    /// <param name="hierarchy">Addresses that have a place in the hierarchy of skills.</param>
    public static EscoVocabulary Read(EscoTables tables, HashSet<string> hierarchy)
    {
        var vocabulary = new EscoVocabulary(tables);
        vocabulary.ReadOccupations();
        vocabulary.ReadGroups(EscoTable.IscoGroups, isIsco: true);
        vocabulary.ReadGroups(EscoTable.SkillGroups, isIsco: false);
        vocabulary.ReadSkills(hierarchy);
        EscoCollectionFiles.Read(tables, vocabulary, "fr");
        vocabulary.ReadOther("en");
        return vocabulary;
    }

    private void ReadOccupations()
    {
        _tables.ForEach(_tables.Archives.Whole(EscoTable.Occupations)!, EscoTable.Occupations, row =>
        {
            if (ConceptRow.Read(row, _tables.Problems) is not { } concept)
            {
                return;
            }

            if (!EscoOccupationCode.TryParse(row[ConceptRow.FirstOwn + 1], out var code) || !code.Isco.ToString().Equals(row[ConceptRow.FirstOwn], StringComparison.Ordinal))
            {
                _tables.Problems.Reject(row.File, row.Line, $"« {row[ConceptRow.FirstOwn + 1]} » n'est pas le code d'un métier du groupe « {row[ConceptRow.FirstOwn]} ».");
                return;
            }

            var isRegulated = row[ConceptRow.FirstOwn + 2].EndsWith("/regulated", StringComparison.Ordinal);
            AddNew(Occupations, row, concept, new OccupationDraft(concept.Uri, code, isRegulated));
            NoteChange(row[ConceptRow.FirstOwn + 3]);
        });
        Complete(EscoTable.Occupations, "fr", Occupations, whole: null);
    }

    private void ReadGroups(EscoTable table, bool isIsco) => _tables.ForEach(_tables.Archives.Whole(table)!, table, row =>
    {
        if (ConceptRow.Read(row, _tables.Problems) is not { } concept)
        {
            return;
        }

        var notation = row[ConceptRow.FirstOwn];
        if (isIsco && !IscoCode.TryParse(notation, out _))
        {
            _tables.Problems.Reject(row.File, row.Line, $"« {notation} » n'est pas le code d'un groupe de la CITP.");
            return;
        }

        AddNew(Groups, row, concept, new GroupDraft(concept.Uri, notation, isIsco));
    });

    private void ReadSkills(HashSet<string> hierarchy)
    {
        if (_tables.Archives.Whole(EscoTable.Skills) is { } whole)
        {
            _tables.ForEach(whole, EscoTable.Skills, row =>
            {
                if (ConceptRow.Read(row, _tables.Problems) is { } concept)
                {
                    AddNew(Skills, row, concept, new SkillDraft(concept.Uri).DescribedBy(row));
                }
            });
            Complete(EscoTable.Skills, "fr", Skills, whole: null);
            return;
        }

        foreach (var file in _tables.Archives.LabelsOf(EscoTable.Skills, "fr"))
        {
            _tables.ForEach(file, EscoTable.Skills, row =>
            {
                if (ConceptRow.Read(row, _tables.Problems) is not { } concept)
                {
                    return;
                }

                // Lists of labels are drawn from the service for addresses of any release, withdrawn ones included: 191 of the
                // 13,095 skills of the list at hand have no place in 1.2.0.
                if (!hierarchy.Contains(concept.Uri.ToString()))
                {
                    _tables.Problems.Reject(row.File, row.Line, $"la compétence {concept.Uri.RelativePath} n'a pas de place dans la hiérarchie de cette publication.");
                    return;
                }

                AddNew(Skills, row, concept, new SkillDraft(concept.Uri));
            });
        }
    }

    private void ReadOther(string language)
    {
        Complete(EscoTable.Occupations, language, Occupations, _tables.Archives.Whole(EscoTable.Occupations, language));
        Complete(EscoTable.IscoGroups, language, Groups, _tables.Archives.Whole(EscoTable.IscoGroups, language));
        Complete(EscoTable.SkillGroups, language, Groups, _tables.Archives.Whole(EscoTable.SkillGroups, language));
        Complete(EscoTable.Skills, language, Skills, _tables.Archives.Whole(EscoTable.Skills, language));
        EscoCollectionFiles.Read(_tables, this, language);
    }

    /// <summary>Adds texts to concepts already known.</summary>
    private void Complete<TDraft>(EscoTable table, string language, Dictionary<string, TDraft> drafts, EscoFile? whole)
        where TDraft : ConceptDraft
    {
        foreach (var file in _tables.Archives.LabelsOf(table, language).Prepend(whole).OfType<EscoFile>())
        {
            _tables.ForEach(file, table, row =>
            {
                if (ConceptRow.Read(row, _tables.Problems) is not { } concept)
                {
                    return;
                }

                if (drafts.TryGetValue(concept.Uri.ToString(), out var draft))
                {
                    draft.Add(concept.Text, language);
                }
                else
                {
                    _tables.Problems.Reject(row.File, row.Line, $"le concept {concept.Uri.RelativePath} n'est pas dans cette publication.");
                }
            });
        }
    }

    private void AddNew<TDraft>(Dictionary<string, TDraft> drafts, EscoRow row, ConceptRow concept, TDraft draft)
        where TDraft : ConceptDraft
    {
        if (!drafts.TryAdd(concept.Uri.ToString(), draft))
        {
            _tables.Problems.Error(row.File, row.Line, $"le concept {concept.Uri.RelativePath} figure déjà plus haut.");
            return;
        }

        draft.Add(concept.Text, "fr");
    }

    private void NoteChange(string date)
    {
        if (date.Length >= 10 && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (LastChange is null || day > LastChange))
        {
            LastChange = day;
        }
    }
}
