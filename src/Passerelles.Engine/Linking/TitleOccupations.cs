using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Linking;

/// <summary>What the occupations of a reference say of the concepts of a corpus. Immutable.</summary>
internal sealed class TitleOccupations
{
    /// <summary>Beyond this, the titles of an occupation no longer say the same work.</summary>
    private const int MostTitles = 40;

    private readonly CorpusIndexes _corpus;
    private readonly TitleSiblings _siblings;
    private readonly WordSet[][] _titles;
    private readonly WeightedTerm[][] _titleWords;
    private readonly WeightedTerm[][] _titleLetters;
    private readonly WeightedTerm[][] _contents;
    private readonly OccupationMeanings _meanings;
    private readonly float[][] _nameMeanings;
    private readonly float[][] _conceptMeanings;
    private readonly float[] _highest;
    private readonly ConceptVotes _votes;

    public TitleOccupations(OccupationReference reference, TitleTerms[] names, int[][] namesOf, CorpusIndexes corpus)
    {
        _corpus = corpus;
        _siblings = new TitleSiblings(reference);
        var titles = Array.ConvertAll(_siblings.Titles, own => own.Take(MostTitles).ToArray());
        _titles = Array.ConvertAll(titles, own => Array.ConvertAll(own, stems => corpus.RootSets.SetOf(new TitleTerms(stems).Roots)));
        _titleWords = Array.ConvertAll(titles, own => corpus.ConceptWords.Query(own.SelectMany(stems => stems.Distinct(StringComparer.Ordinal))));
        _titleLetters = Array.ConvertAll(titles, own => corpus.ConceptLetters.Query(own.SelectMany(TitleTerms.LettersOf)));
        _contents = Array.ConvertAll(_siblings.Contents, corpus.ConceptWords.Query);
        _meanings = new OccupationMeanings(_siblings.Titles, _siblings.Contents);
        _nameMeanings = Array.ConvertAll(names, n => _meanings.Of(n.Stems));
        _conceptMeanings = Array.ConvertAll(namesOf, all => OccupationMeanings.Mean(all.Select(n => _nameMeanings[n])));
        _highest = Array.ConvertAll(
            _conceptMeanings, c => Enumerable.Range(0, reference.Occupations.Length).Select(o => _meanings.Closeness(c, o)).DefaultIfEmpty().Max());
        _votes = new ConceptVotes(Array.ConvertAll(namesOf, all => Array.ConvertAll(all, n => names[n])), _siblings.Titles);
    }

    /// <summary>What is known of a title, whether an occupation bears it or not.</summary>
    public TitleBearers Read(TitleTerms title)
    {
        var occupations = _siblings.OccupationsOf(title);
        var meaning = _meanings.Of(title.Stems);
        var closeness = Highest(occupations, (o, scores) =>
        {
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] = _meanings.Closeness(_conceptMeanings[c], o);
            }
        });
        return new TitleBearers
        {
            Titles = [.. occupations.SelectMany(o => _titles[o])],
            FirstStems = [.. occupations.SelectMany(o => _siblings.Titles[o]).Select(stems => stems[0])],
            SharedWords = Highest(occupations, (o, scores) => _corpus.ConceptWords.AddScores(_titleWords[o], scores)),
            SharedLetters = Highest(occupations, (o, scores) => _corpus.ConceptLetters.AddScores(_titleLetters[o], scores)),
            Content = Highest(occupations, (o, scores) => _corpus.ConceptWords.AddScores(_contents[o], scores)),
            Closeness = closeness,
            ConceptMeanings = Array.ConvertAll(_conceptMeanings, c => WordVectors.Cosine(c, meaning)),
            MeaningOf = name => WordVectors.Cosine(_nameMeanings[name], meaning),
            LeadOf = concept => closeness[concept] - _highest[concept],
            VoteOf = concept => occupations.Count == 0 ? 0 : occupations.Max(o => _votes.LogShare(concept, o)),
        };
    }

    // A title of several occupations takes the best of them, zeros when there is none.
    private float[] Highest(IReadOnlyList<int> occupations, Action<int, float[]> score)
    {
        var highest = new float[_conceptMeanings.Length];
        foreach (var occupation in occupations)
        {
            var scores = new float[highest.Length];
            score(occupation, scores);
            for (var c = 0; c < highest.Length; c++)
            {
                highest[c] = Math.Max(highest[c], scores[c]);
            }
        }

        return highest;
    }
}

/// <summary>A title seen through the occupations that bear it.</summary>
internal sealed record TitleBearers
{
    /// <summary>Roots of the titles of the occupations, at most 40 of each; empty when none bears the title.</summary>
    public required WordSet[] Titles { get; init; }

    /// <summary>First stems of all titles of the occupations.</summary>
    public required HashSet<string> FirstStems { get; init; }

    /// <summary>For each concept, the cosine of the words of all its names with those of the titles.</summary>
    public required float[] SharedWords { get; init; }

    /// <summary>The same with groups of letters.</summary>
    public required float[] SharedLetters { get; init; }

    /// <summary>For each concept, the cosine of its words with definition and core skills.</summary>
    public required float[] Content { get; init; }

    /// <summary>For each concept, the cosine of its meaning with that of the closest bearer, 0 to 1.</summary>
    public required float[] Closeness { get; init; }

    /// <summary>For each concept, the cosine of its meaning with that of the title, −1 to 1.</summary>
    public required float[] ConceptMeanings { get; init; }

    /// <summary>Cosine of the meaning of a name with that of the title, −1 to 1.</summary>
    public required Func<int, float> MeaningOf { get; init; }

    /// <summary>How far the bearers are from the occupation closest to a concept, 0 when they are it.</summary>
    public required Func<int, float> LeadOf { get; init; }

    /// <summary>Logarithm of the share of a concept's votes that the bearers hold, 0 at most.</summary>
    public required Func<int, float> VoteOf { get; init; }
}
