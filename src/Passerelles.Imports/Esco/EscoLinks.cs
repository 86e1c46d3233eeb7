namespace Passerelles.Imports.Esco;

/// <summary>Ties concepts to one another; what leads to a concept that is not at hand is left out and counted.</summary>
internal sealed class EscoLinks(EscoTables tables, EscoVocabulary vocabulary)
{
    public EscoPlaces<OccupationDraft> Occupations { get; } = new(vocabulary.Occupations);

    public EscoPlaces<SkillDraft> Skills { get; } = new(vocabulary.Skills);

    public EscoPlaces<GroupDraft> Groups { get; } = new(vocabulary.Groups);

    /// <summary>Reads the tables of links.</summary>
    /// <param name="hierarchy">Rows of the hierarchy of skills, read before the skills.</param>
    public void Read(SkillPillar hierarchy)
    {
        ReadBroaderOccupations();
        AddBroaderSkills(hierarchy);
        ReadOccupationSkills();
        ReadSkillSkills();
        CheckHierarchy();
    }

    private void ReadBroaderOccupations() => tables.ForEach(tables.Archives.Whole(EscoTable.BroaderOccupations)!, EscoTable.BroaderOccupations, row =>
    {
        var (occupation, group) = (Occupations.Of(row[0]), Groups.Of(row[0]));
        var (broaderOccupation, broaderGroup) = (Occupations.Of(row[1]), Groups.Of(row[1]));
        if (occupation >= 0 && broaderOccupation >= 0)
        {
            Occupations[occupation].Broader.Add(broaderOccupation);
        }
        else if (group >= 0 && broaderGroup >= 0)
        {
            Groups[group].Broader.Add(broaderGroup);
        }
        else if (occupation < 0 || broaderGroup < 0)
        {
            Reject(row.File, row.Line, occupation < 0 && group < 0 ? row[0] : row[1]);
        }
        else if (!Occupations[occupation].Code.Isco.ToString().Equals(Groups[broaderGroup].Notation, StringComparison.Ordinal))
        {
            // The group is already in the code of the occupation.
            tables.Problems.Reject(row.File, row.Line, $"le métier {Occupations[occupation].Code} n'est pas du groupe {Groups[broaderGroup].Notation}.");
        }
    });

    private void AddBroaderSkills(SkillPillar hierarchy)
    {
        foreach (var (concept, broader, line) in hierarchy.Rows)
        {
            var (skill, group) = (Skills.Of(concept), Groups.Of(concept));
            var (broaderSkill, broaderGroup) = (Skills.Of(broader), Groups.Of(broader));
            var isKnown = (skill >= 0 || group >= 0) && (broaderGroup >= 0 || (skill >= 0 && broaderSkill >= 0));
            if (!isKnown)
            {
                Reject(hierarchy.File, line, skill < 0 && group < 0 ? concept : broader);
            }
            else if (skill < 0)
            {
                Groups[group].Broader.Add(broaderGroup);
            }
            else if (broaderGroup >= 0)
            {
                Skills[skill].Groups.Add(broaderGroup);
            }
            else
            {
                Skills[skill].Broader.Add(broaderSkill);
            }
        }
    }

    private void ReadOccupationSkills() => tables.ForEach(tables.Archives.Whole(EscoTable.OccupationSkills)!, EscoTable.OccupationSkills, row =>
    {
        var (occupation, skill) = (Occupations.Of(row[0]), Skills.Of(row[1]));
        if (occupation < 0 || skill < 0)
        {
            Reject(row.File, row.Line, occupation < 0 ? row[0] : row[1]);
        }
        else
        {
            AddSkill(Occupations[occupation].Skills, skill, row);
            Skills[skill].Kind ??= EscoWords.Kind(row[3]);
        }
    });

    private void ReadSkillSkills()
    {
        if (tables.Archives.Whole(EscoTable.SkillSkills) is not { } file)
        {
            tables.Problems.Warn("skillSkillRelations_fr.csv", null, "le fichier manque : les liens d'une compétence à l'autre ne sont pas repris.");
            return;
        }

        tables.ForEach(file, EscoTable.SkillSkills, row =>
        {
            var (skill, related) = (Skills.Of(row[0]), Skills.Of(row[1]));
            if (skill < 0 || related < 0)
            {
                Reject(row.File, row.Line, skill < 0 ? row[0] : row[1]);
            }
            else
            {
                AddSkill(Skills[skill].Skills, related, row);
                Skills[skill].Kind ??= EscoWords.Kind(row[3]);
                Skills[related].Kind ??= EscoWords.Kind(row[4]);
            }
        });
    }

    private void CheckHierarchy()
    {
        if (tables.Archives.Whole(EscoTable.Hierarchy) is not { } file)
        {
            return;
        }

        const int Levels = 4;
        tables.ForEach(file, EscoTable.Hierarchy, row =>
        {
            for (var level = 0; level < Levels && row[level].Length > 0; level++)
            {
                var group = Groups.Of(row[level]);
                if (group < 0)
                {
                    Reject(row.File, row.Line, row[level]);
                    return;
                }

                if (!Groups[group].Notation.Equals(row[Levels + level], StringComparison.Ordinal))
                {
                    tables.Problems.Reject(row.File, row.Line, $"le groupe {Groups[group].Uri.RelativePath} a le code « {row[Levels + level]} », et « {Groups[group].Notation} » dans skillGroups.");
                    return;
                }
            }
        });
    }

    private void AddSkill(SortedDictionary<int, bool> skills, int skill, EscoRow row)
    {
        if (EscoWords.IsEssential(row[2]) is not { } isEssential)
        {
            tables.Problems.Reject(row.File, row.Line, $"« {row[2]} » n'est ni « essential » ni « optional ».");
        }
        else if (!skills.TryAdd(skill, isEssential))
        {
            tables.Problems.Reject(row.File, row.Line, "ce lien figure déjà plus haut.");
        }
    }

    private void Reject(string file, int line, string address) =>
        tables.Problems.Reject(file, line, $"« {address} » n'est pas un concept de cette publication, ou n'y a pas de libellé : le lien n'est pas repris.");
}
