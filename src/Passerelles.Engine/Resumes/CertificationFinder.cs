using System.Collections.Frozen;
using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Recognises the certifications of the catalogue by their words in any order: « Diplôme d'État d'infirmier », « infirmière
/// diplômée d'État », « DE infirmier » and « DEI » are one. The longest name wins.
/// </summary>
internal sealed class CertificationFinder
{
    private const int MaxSpan = 140;
    private readonly FrozenDictionary<string, (CertificationId Certification, bool IsAbbreviation)> _acronyms;
    private readonly FrozenDictionary<ulong, (CertificationId Certification, bool NamesDiploma)> _names;
    private readonly ImmutableArray<int> _lengths;
    private readonly CertificationSpelling _spelling;

    public CertificationFinder(OccupationReference reference)
    {
        var acronyms = new Dictionary<string, (CertificationId, bool)>(StringComparer.Ordinal);
        var names = new Dictionary<ulong, (CertificationId, bool)>();
        var lengths = new SortedSet<int>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, name, isAbbreviation) in Names(reference))
        {
            foreach (var stems in Variants(name))
            {
                if (stems.Count == 1)
                {
                    acronyms.TryAdd(FrenchText.Normalize(name), (id, isAbbreviation));
                }
                else if (stems.Count > 1 && names.TryAdd(Hash(stems), (id, CertificationWords.NameDiploma(stems))))
                {
                    lengths.Add(stems.Count);
                    known.UnionWith(stems);
                }
            }
        }

        _acronyms = acronyms.ToFrozenDictionary(StringComparer.Ordinal);
        _names = names.ToFrozenDictionary();
        _lengths = [.. lengths.Reverse()];
        _spelling = new CertificationSpelling(known);
    }

    /// <summary>Certifications of a CV.</summary>
    /// <param name="text">The CV.</param>
    /// <param name="sections">Its sections.</param>
    /// <param name="education">Studies read, which may stand in any section.</param>
    /// <param name="today">The current month.</param>
    public ImmutableArray<HeldCertification> Find(FoldedText text, ImmutableArray<SectionLines> sections, ImmutableArray<Education> education, YearMonth today)
    {
        var found = new List<(HeldCertification Held, bool IsOfStudies)>();
        foreach (var section in sections.Where(s => s.Kind is not (SectionKind.Interests or SectionKind.Languages)))
        {
            foreach (var (certification, start, end) in FindIn(text, section, education))
            {
                var isOfStudies = IsOfStudies(text, section, education, start);
                var status = CertificationStatus.Of(text, section, isOfStudies, start, end, today);
                if (status is not CertificationStanding.NotHeld && text.Evidence(start, end) is { } evidence)
                {
                    var held = new HeldCertification(certification, evidence, status == CertificationStanding.InProgress, status == CertificationStanding.Foreign);
                    found.Add((held, isOfStudies));
                }
            }
        }

        // Said twice, held once: what the studies say outweighs a headline, then the most assured wording counts.
        return
        [
            .. found.GroupBy(f => f.Held.Certification)
                .Select(g => g.OrderBy(f => !f.IsOfStudies).ThenBy(f => f.Held.InProgress || f.Held.IsForeign).ThenBy(f => f.Held.Evidence.Start).First().Held)
                .OrderBy(h => h.Evidence.Start),
        ];
    }

    private IEnumerable<(CertificationId Certification, int Start, int End)> FindIn(FoldedText text, SectionLines section, ImmutableArray<Education> education)
    {
        var words = CertificationWords.Read(text, section);
        var isOfStudies = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            isOfStudies[i] = IsOfStudies(text, section, education, words[i].Start);
            words[i] = isOfStudies[i] ? words[i] with { Stem = _spelling.Correct(words[i].Stem) } : words[i];
        }

        var sums = new ulong[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            sums[i + 1] = sums[i] + Hash(words[i].Stem);
        }

        // « Accompagnant éducatif et social » names the diploma among studies, the job elsewhere.
        var taken = new bool[words.Count];
        foreach (var length in _lengths)
        {
            for (var i = 0; i + length <= words.Count; i++)
            {
                var isNear = words[i + length - 1].End - words[i].Start <= MaxSpan;
                if (isNear && !taken.AsSpan(i, length).Contains(true) && _names.TryGetValue(sums[i + length] - sums[i], out var name)
                    && (name.NamesDiploma || isOfStudies[i]))
                {
                    taken.AsSpan(i, length).Fill(true);
                    yield return (name.Certification, words[i].Start, words[i + length - 1].End);
                }
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            // « EJE », « TISF » are jobs as well; « DEAS » is only a diploma.
            if (!taken[i] && _acronyms.TryGetValue(words[i].Word, out var acronym) && (isOfStudies[i] || (words[i].IsUpper && acronym.IsAbbreviation)))
            {
                yield return (acronym.Certification, words[i].Start, words[i].End);
            }
        }
    }

    private static bool IsOfStudies(FoldedText text, SectionLines section, ImmutableArray<Education> education, int start)
    {
        var place = text.ToOriginal(start);
        return section.Kind is SectionKind.Education or SectionKind.Certifications
            || education.Any(e => place >= e.Evidence.Start && place < e.Evidence.Start + e.Evidence.Length);
    }

    // Whole names first, then labels without what they say in brackets or after a colon: « (jusqu'en 2016) ».
    private static IEnumerable<(CertificationId Id, string Name, bool IsAbbreviation)> Names(OccupationReference reference)
    {
        foreach (var certification in reference.Certifications)
        {
            foreach (var name in certification.Synonyms.Prepend(certification.Abbreviation ?? "").Prepend(certification.Label))
            {
                yield return (certification.Id, name, string.Equals(name, certification.Abbreviation, StringComparison.Ordinal) || IsDiplomaOnly(name));
            }
        }

        foreach (var certification in reference.Certifications)
        {
            var cut = certification.Label.IndexOf(" (", StringComparison.Ordinal);
            if (cut > 0)
            {
                yield return (certification.Id, certification.Label[..cut], false);
            }
        }
    }

    // Former names: « CAFAS », « BEATEP » are no jobs.
    private static bool IsDiplomaOnly(string name) =>
        name.Length is > 3 and < 9 && name.All(char.IsAsciiLetterUpper) && (name.StartsWith("CAF", StringComparison.Ordinal) || name.StartsWith("DE", StringComparison.Ordinal) || name.StartsWith("DP", StringComparison.Ordinal));

    // « Diplôme d'État d'aide-soignant » is also written « diplôme d'aide-soignant » and « DE aide-soignant ».
    private static IEnumerable<IReadOnlyCollection<string>> Variants(string name)
    {
        var all = CertificationWords.Stems(name).ToList();
        var stems = new SortedSet<string>(all, StringComparer.Ordinal);
        yield return stems;
        if (all.Count > stems.Count)
        {
            yield return all;
        }

        if (stems.Contains(CertificationWords.Diploma) && stems.Contains(CertificationWords.State) && stems.Count > 2)
        {
            yield return new SortedSet<string>(stems.Where(s => !string.Equals(s, CertificationWords.State, StringComparison.Ordinal)), StringComparer.Ordinal);
        }
    }

    private static ulong Hash(IEnumerable<string> stems) => stems.Aggregate(0UL, (sum, stem) => sum + Hash(stem));

    // FNV-1a, mixed: sums of hashes do not depend on the order of words, and the same on every machine.
    private static ulong Hash(string stem)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in stem)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 32;
        return hash * 0x9E3779B97F4A7C15UL;
    }
}
