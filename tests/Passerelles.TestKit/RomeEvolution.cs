using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;

namespace Passerelles.TestKit;

/// <summary>
/// A line of invented ROME releases: each takes the one before and renames, splits, merges, recodes, removes and brings back
/// occupations at random, the same for the same seed. Titles keep their number when they move, as in ROME. What happened to each
/// code is written down apart, so that what the project finds out can be held against it.
/// </summary>
public sealed class RomeEvolution
{
    private const int TitlesEach = 10;
    private const int SkillsEach = 12;

    private readonly Random _random;
    private readonly SortedDictionary<string, Draft> _occupations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, string> _skills = [];
    private readonly Dictionary<RomeCode, ImmutableArray<RomeCode>> _successors = [];
    private int _nextCode = 1000;
    private int _nextTitle = 200_000;
    private int _nextSkill = 300_000;
    private int _version = 499;

    /// <summary>Prepares a first release of so many occupations.</summary>
    public RomeEvolution(int seed, int occupations = 40)
    {
        // Not for secrets: the same releases at each run are what is wanted.
        _random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            _skills.Add(_nextSkill, $"Compétence d'essai {_nextSkill++}");
        }

        for (var i = 0; i < occupations; i++)
        {
            Add(NewCode(), $"Métier d'essai {_nextCode}", NewTitles(TitlesEach), Sample(_skills.Keys, SkillsEach));
        }
    }

    /// <summary>Occupation codes of the current release.</summary>
    public IEnumerable<RomeCode> InUse => _occupations.Keys.Select(RomeCode.Parse);

    /// <summary>Every occupation code there ever was.</summary>
    public HashSet<RomeCode> EverOccupations { get; } = [];

    /// <summary>Every skill number there ever was.</summary>
    public HashSet<OgrCode> EverSkills { get; } = [];

    /// <summary>Every domain there ever was.</summary>
    public HashSet<string> EverDomains { get; } = new(StringComparer.Ordinal);

    /// <summary>Every code of ROME 3 the releases speak of.</summary>
    public HashSet<RomeCode> EverFormer { get; } = [];

    /// <summary>Codes in use that take the place of one that is not, by what was done to it.</summary>
    public IReadOnlySet<RomeCode> HeirsOf(RomeCode code)
    {
        var heirs = new HashSet<RomeCode>();
        var waiting = new Stack<RomeCode>(_successors[code]);
        while (waiting.TryPop(out var next))
        {
            if (_occupations.ContainsKey(next.ToString()))
            {
                heirs.Add(next);
                continue;
            }

            foreach (var successor in _successors[next])
            {
                waiting.Push(successor);
            }
        }

        return heirs;
    }

    /// <summary>The next release; the first call gives the first one.</summary>
    public RomeRelease Next()
    {
        _version++;
        if (_version > 500)
        {
            Change();
        }

        var release = Build();
        EverOccupations.UnionWith(release.Occupations.Select(o => o.Code));
        EverFormer.UnionWith(release.Occupations.Select(o => o.Parent));
        EverSkills.UnionWith(release.Skills.Select(s => s.Ogr));
        EverDomains.UnionWith(release.Domains.Select(d => d.Code));
        return release;
    }

    private void Change()
    {
        // Each code is touched once at most in a release, so that what happens to it has one name.
        var free = new Queue<string>(Sample(_occupations.Keys, _occupations.Count));
        var gone = _successors.Keys.Where(c => !_occupations.ContainsKey(c.ToString())).OrderBy(c => c).ToList();
        for (var i = 0; i < 2; i++)
        {
            Rename(free.Dequeue());
            Split(free.First(c => _occupations[c].Titles.Count >= 4));
            free = new Queue<string>(free.Where(_occupations.ContainsKey));
            Recode(free.Dequeue());
            Merge(free.Dequeue(), free.Dequeue());
        }

        Remove(free.Dequeue());
        if (gone.Count > 0 && _random.Next(2) == 0)
        {
            Return(gone[_random.Next(gone.Count)]);
        }

        ChangeLinks(free.Dequeue());
        ChangeSkills();
    }

    private void Rename(string code) => _occupations[code].Label += " renommé";

    private void Split(string code)
    {
        var old = Take(code);
        var parts = old.Titles.Count >= 9 ? 3 : 2;
        var codes = Enumerable.Range(0, parts).Select(_ => NewCode()).ToList();
        for (var i = 0; i < parts; i++)
        {
            Add(codes[i], $"{old.Label}, part {i + 1}", [.. old.Titles.Where((_, t) => t % parts == i)], [.. old.Skills.Take(SkillsEach / 2).Union(Sample(_skills.Keys, SkillsEach / 2))], old.Parent);
        }

        _successors[RomeCode.Parse(code)] = [.. codes.Select(RomeCode.Parse)];
    }

    private void Recode(string code)
    {
        var old = Take(code);
        var next = NewCode();
        Add(next, old.Label + " bis", old.Titles, old.Skills, old.Parent);
        _successors[RomeCode.Parse(code)] = [RomeCode.Parse(next)];
    }

    private void Merge(string code, string into)
    {
        var old = Take(code);
        _occupations[into].Titles.AddRange(old.Titles);
        _successors[RomeCode.Parse(code)] = [RomeCode.Parse(into)];
    }

    private void Remove(string code)
    {
        Take(code);
        _successors[RomeCode.Parse(code)] = [];
    }

    private void Return(RomeCode code)
    {
        Add(code.ToString(), $"Métier revenu {code}", NewTitles(TitlesEach), Sample(_skills.Keys, SkillsEach));
        _successors.Remove(code);
    }

    private void ChangeLinks(string code)
    {
        var skills = _occupations[code].Skills;
        skills.RemoveAt(0);
        skills.Add(_skills.Keys.First(s => !skills.Contains(s)));
    }

    // One skill goes, one changes its words, one changes its number.
    private void ChangeSkills()
    {
        var three = Sample(_skills.Keys, 3);
        _skills.Remove(three[0]);
        _skills[three[1]] += ", autrement dite";
        var label = _skills[three[2]];
        _skills.Remove(three[2]);
        _skills.Add(_nextSkill, label);
        foreach (var occupation in _occupations.Values)
        {
            occupation.Skills.Remove(three[0]);
            var place = occupation.Skills.IndexOf(three[2]);
            if (place >= 0)
            {
                occupation.Skills[place] = _nextSkill;
            }
        }

        _nextSkill++;
    }

    private Draft Take(string code)
    {
        var draft = _occupations[code];
        _occupations.Remove(code);
        return draft;
    }

    // A draft of its own: three codes of ROME 3 in a row were one.
    private void Add(string code, string label, List<int> titles, List<int> skills, RomeCode? parent = null) =>
        _occupations.Add(code, new Draft(label, titles, skills, parent ?? RomeCode.Parse(string.Create(CultureInfo.InvariantCulture, $"N9{_nextCode / 3 % 1000:000}"))));

    private string NewCode() => string.Create(CultureInfo.InvariantCulture, $"K{_nextCode++}");

    private List<int> NewTitles(int count) => [.. Enumerable.Range(0, count).Select(_ => _nextTitle++)];

    private List<T> Sample<T>(IEnumerable<T> from, int count)
    {
        var all = from.ToArray();
        _random.Shuffle(all);
        return [.. all.Take(count)];
    }

    private RomeRelease Build() => new()
    {
        Info = new ReleaseInfo("rome", string.Create(CultureInfo.InvariantCulture, $"v{_version}"), $"ROME d'essai {_version}", new DateOnly(2026, 1, 1).AddMonths(3 * (_version - 500)), ""),
        Domains = [.. _occupations.Keys.Select(c => c[..3]).Prepend("K").Distinct(StringComparer.Ordinal).Select(d => new RomeDomain(d, $"Domaine {d}"))],
        Categories = [],
        Contexts = [],
        Skills = [.. _skills.Select(s => new RomeSkill { Ogr = new OgrCode(s.Key), Label = s.Value, Kind = SkillKind.KnowHow, Category = "Savoir-faire" })],
        Occupations = [.. _occupations.Select((o, i) => Build(o.Key, o.Value, i))],
    };

    private static RomeOccupation Build(string code, Draft draft, int index) => new()
    {
        Code = RomeCode.Parse(code),
        Ogr = new OgrCode(1000 + index),
        Label = draft.Label,
        Parent = draft.Parent,
        Titles = [.. draft.Titles.Select((t, i) => Title(t, i == 0 ? draft.Label : $"Appellation {t}", i == 0))],
        Definition = ["Une définition d'essai."],
        Access = [],
        Skills = [.. draft.Skills.Select(s => new RomeItemLink(new OgrCode(s), RomeCentrality.Core))],
        Contexts = [],
        Mobility = [],
        Categories = [],
    };

    private static RomeTitle Title(int ogr, string label, bool isMain) => new() { Ogr = new OgrCode(ogr), Label = label, ShortLabel = label, IsMain = isMain };

    private sealed class Draft(string label, List<int> titles, List<int> skills, RomeCode parent)
    {
        public string Label { get; set; } = label;

        public List<int> Titles { get; } = titles;

        public List<int> Skills { get; } = skills;

        public RomeCode Parent { get; } = parent;
    }
}
