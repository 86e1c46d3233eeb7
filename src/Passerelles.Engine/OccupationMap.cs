using Passerelles.Engine.Linking;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine;

/// <summary>The reference with every index built on it: what a request reads. Immutable, thread-safe.</summary>
public sealed class OccupationMap
{
    private readonly Lazy<OfferClassifier> _offers;

    private OccupationMap(OccupationReference reference)
    {
        Reference = reference;
        OccupationLinker? titles = null;
        OccupationSearch? search = null;
        SkillLinker? skills = null;
        ProfileMatcher? matcher = null;
        OccupationWords? words = null;
        Parallel.Invoke(
            () => skills = SkillLinker.Build(reference),
            () => titles = OccupationLinker.Build(reference),
            () => words = new OccupationWords(reference),
            () => search = OccupationSearch.Build(reference),
            () => matcher = ProfileMatcher.Build(reference));
        Titles = titles!;
        Search = search!;
        Skills = skills!;
        Matcher = matcher!;
        Resumes = ResumeReader.Build(reference, Titles, Skills, words!);
        Comparer = OccupationComparer.Build(reference, Matcher);
        Pathways = PathwayFinder.Build(reference, Matcher);
        Transitions = TransitionScorer.Build(reference, Matcher);
        _offers = new Lazy<OfferClassifier>(() => OfferClassifier.Build(reference));
    }

    /// <summary>The map of an empty reference.</summary>
    public static OccupationMap Empty { get; } = Build(OccupationReference.Empty);

    /// <summary>Occupations, skills, certifications.</summary>
    public OccupationReference Reference { get; }

    /// <summary>Title → occupation.</summary>
    public OccupationLinker Titles { get; }

    /// <summary>Search as one types.</summary>
    public OccupationSearch Search { get; }

    /// <summary>Phrase or text → skills.</summary>
    public SkillLinker Skills { get; }

    /// <summary>Text of a CV → what it says.</summary>
    public ResumeReader Resumes { get; }

    /// <summary>Profile → closest occupations, explained.</summary>
    public ProfileMatcher Matcher { get; }

    /// <summary>Two occupations side by side.</summary>
    public OccupationComparer Comparer { get; }

    /// <summary>Routes and isochrones.</summary>
    public PathwayFinder Pathways { get; }

    /// <summary>How much of an occupation is carried over from another.</summary>
    public TransitionScorer Transitions { get; }

    /// <summary>Job offer → ROME; built on first use.</summary>
    public OfferClassifier Offers => _offers.Value;

    /// <summary>Builds every index.</summary>
    public static OccupationMap Build(OccupationReference reference) => new(reference);
}
