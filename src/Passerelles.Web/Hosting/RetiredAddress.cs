using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;

namespace Passerelles.Web.Hosting;

/// <summary>
/// An address that names something by a code that is no longer in use, in its path or in its query, and where it leads now. An
/// address once given out, kept in a route or printed on a poster, never dies.
/// </summary>
/// <param name="Fate">What became of the first code that leads nowhere by itself; null when all of them do.</param>
/// <param name="Redirect">The same address with the codes of today; null when a person has to choose.</param>
internal sealed record RetiredAddress(CodeFate? Fate, string? Redirect)
{
    /// <summary>Stands for the code to choose in <see cref="Template"/>.</summary>
    private const string Hole = "\u0001";

    // Names of query fields that hold codes, on whatever page: comparisons, routes, « et si », the map, lists.
    private static readonly Dictionary<string, ImmutableArray<CodeSystem>> QueryFields = new(StringComparer.Ordinal)
    {
        ["de"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["vers"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["m"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["famille"] = [CodeSystem.Family, CodeSystem.RomeDomain],
        ["domaine"] = [CodeSystem.RomeDomain],
        // Those of the API.
        ["from"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["to"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["rome"] = [CodeSystem.Rome],
        ["family"] = [CodeSystem.Family, CodeSystem.RomeDomain],
        ["occupation"] = [CodeSystem.Rome, CodeSystem.Sheet],
    };

    private static readonly Dictionary<string, ImmutableArray<CodeSystem>> PathFields = new(StringComparer.Ordinal)
    {
        ["/metiers"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["/profil/parcours"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["/profil/resultats"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["/familles"] = [CodeSystem.Family, CodeSystem.RomeDomain],
        ["/diplomes"] = [CodeSystem.Certification],
        ["/competences"] = [CodeSystem.Ogr, CodeSystem.Skill],
        ["/api/v1/occupations"] = [CodeSystem.Rome, CodeSystem.Sheet],
        ["/api/v1/certifications"] = [CodeSystem.Certification],
        ["/api/v1/skills"] = [CodeSystem.Ogr, CodeSystem.Skill],
        ["/api/v1/families"] = [CodeSystem.Family, CodeSystem.RomeDomain],
    };

    /// <summary>The address with a hole where the code to choose goes; null when there is none to choose.</summary>
    private string? Template { get; init; }

    /// <summary>The address asked for, with the code chosen.</summary>
    public string With(ReferenceCode code) => Template!.Replace(Hole, Uri.EscapeDataString(Written(code)), StringComparison.Ordinal);

    /// <summary>Looks at an address; null when it names no retired code.</summary>
    public static RetiredAddress? Read(HttpRequest request, OccupationReference reference)
    {
        if (reference.History.Count == 0)
        {
            return null;
        }

        var found = false;
        CodeFate? unclear = null;
        var path = ReadPath(request.Path.Value ?? "/", Follow);
        var query = request.Query.SelectMany(f => f.Value, (f, value) => (f.Key, Value: value ?? ""))
            .Select(p => (p.Key, Value: QueryFields.TryGetValue(p.Key, out var systems) ? Follow(p.Value, systems) : p.Value)).ToList();
        if (!found)
        {
            return null;
        }

        // Two occupations that became one have nothing left to compare.
        var isComparison = path.Equals("/comparer", StringComparison.Ordinal);
        var kept = isComparison ? query.Where((p, i) => !QueryFields.ContainsKey(p.Key) || !query.Take(i).Any(q => QueryFields.ContainsKey(q.Key) && string.Equals(q.Value, p.Value, StringComparison.Ordinal))) : query;
        var address = path + QueryString.Create(kept.Select(p => KeyValuePair.Create<string, string?>(p.Key, p.Value))).ToUriComponent();
        return unclear is null
            ? new RetiredAddress(null, request.PathBase + address)
            : new RetiredAddress(unclear, null) { Template = request.PathBase + address.Replace(Uri.EscapeDataString(Hole), Hole, StringComparison.Ordinal) };

        string Follow(string text, ImmutableArray<CodeSystem> systems)
        {
            foreach (var code in systems.SelectMany(s => Named(text, s)))
            {
                if (IsInUse(reference, code) || reference.History.Resolve(code) is not { } fate)
                {
                    continue;
                }

                found = true;
                if (fate.Only is { } only)
                {
                    return Written(only);
                }

                if (unclear is null)
                {
                    unclear = fate;
                    return Hole;
                }
            }

            return text;
        }
    }

    /// <summary>Whether a code is in use now; false for the systems the reference in memory does not hold.</summary>
    public static bool IsInUse(OccupationReference reference, ReferenceCode code) =>
        code.AsOccupation() is { } occupation ? reference.FindOccupation(occupation) is not null
        : code.AsSkill() is { } skill ? reference.FindSkill(skill) is not null
        : code.System == CodeSystem.Certification ? reference.FindCertification(new CertificationId(code.Value)) is not null
        : (code.System == CodeSystem.Family || code.System == CodeSystem.RomeDomain) && reference.FindFamily(new FamilyId(code.Value)) is not null;

    private static string ReadPath(string path, Func<string, ImmutableArray<CodeSystem>, string> follow)
    {
        // « /pdf/metiers/J1501 » prints « /metiers/J1501 ».
        var start = path.StartsWith("/pdf/", StringComparison.Ordinal) ? "/pdf".Length : 0;
        foreach (var (prefix, systems) in PathFields)
        {
            var from = start + prefix.Length + 1;
            if (path.Length <= from || !path.AsSpan(start).StartsWith(prefix, StringComparison.Ordinal) || path[from - 1] != '/')
            {
                continue;
            }

            var end = path.IndexOf('/', from) is >= 0 and var slash ? slash : path.Length;
            return Escaped(path[..from]) + Uri.EscapeDataString(follow(path[from..end], systems)) + Escaped(path[end..]);
        }

        return Escaped(path);

        static string Escaped(string part) => new PathString(part.StartsWith('/') ? part : "/" + part).ToUriComponent()[(part.StartsWith('/') ? 0 : 1)..];
    }

    private static IEnumerable<ReferenceCode> Named(string text, CodeSystem system)
    {
        var value = system == CodeSystem.Rome || system == CodeSystem.RomeDomain ? text.Trim().ToUpperInvariant()
            : system == CodeSystem.Ogr ? (text.StartsWith("ogr:", StringComparison.Ordinal) ? text[4..] : "")
            : text.Trim();
        return ReferenceCode.TryCreate(system, value, out var code) ? [code] : [];
    }

    private static string Written(ReferenceCode code) => code.System == CodeSystem.Ogr ? "ogr:" + code.Value : code.Value;
}
