namespace Passerelles.Engine.Linking;

/// <summary>The names of a corpus, one by one and by concept, under each way of cutting them. Immutable.</summary>
internal sealed class CorpusIndexes(TitleTerms[] names, int[][] namesOf)
{
    /// <summary>Names as sets of stems.</summary>
    public WordSets Words { get; } = new(names.Select(n => n.Stems));

    /// <summary>Names as sets of roots.</summary>
    public WordSets RootSets { get; } = new(names.Select(n => n.Roots.ToArray()));

    /// <summary>Names as groups of letters.</summary>
    public WeightedIndex Letters { get; } = WeightedIndex.Build(names.Select(n => n.Letters));

    /// <summary>Names as roots.</summary>
    public WeightedIndex Roots { get; } = WeightedIndex.Build(names.Select(n => n.Roots));

    /// <summary>Stems of all names of each concept.</summary>
    public WeightedIndex ConceptWords { get; } =
        WeightedIndex.Build(namesOf.Select(all => all.SelectMany(n => names[n].Stems.Distinct(StringComparer.Ordinal))));

    /// <summary>Groups of letters of all names of each concept.</summary>
    public WeightedIndex ConceptLetters { get; } = WeightedIndex.Build(namesOf.Select(all => all.SelectMany(n => names[n].Letters)));
}
