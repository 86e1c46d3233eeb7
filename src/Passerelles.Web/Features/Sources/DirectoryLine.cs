using System.Collections.Immutable;
using Passerelles.Data;
using Passerelles.Imports.Sources;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Sources;

/// <summary>A source in the directory of references, imported or not.</summary>
internal sealed record DirectoryLine(SourceCard Card, StoredRelease? Active, StoredRelease? Kept, Freshness Freshness)
{
    public string Address => $"/donnees/{Card.Id}";

    public int Rows => Active?.Counts.Values.Sum() ?? 0;

    /// <summary>Rows by kind, in words, the most numerous first.</summary>
    public IEnumerable<(string What, string Number)> Counts => (Active?.Counts ?? new Dictionary<string, int>(StringComparer.Ordinal))
        .OrderByDescending(c => c.Value).Select(c => (French.Capital(RowNames.Of(Card.Id, c.Key)), French.Number(c.Value)));

    public static async Task<ImmutableArray<DirectoryLine>> AllAsync(ReferenceSnapshot snapshot, DateOnly today)
    {
        var releases = (await snapshot.ReleasesAsync()).ToLookup(r => r.Info.Source, StringComparer.Ordinal);
        return
        [
            .. SourceRegistry.All.Select(s =>
            {
                var own = releases[s.Card.Id].ToList();
                var active = own.Find(r => r.IsActive);
                return new DirectoryLine(s.Card, active, own.Find(r => !r.IsActive), Freshness.Of(s.Card, active, today));
            }),
        ];
    }
}

/// <summary>What the directory is sorted by; the value of <c>tri</c> in its address.</summary>
internal sealed record DirectoryOrder(string Key, string Title)
{
    public static ImmutableArray<DirectoryOrder> All { get; } =
    [
        new("nom", "Source"), new("tenue", "Qui la tient"), new("publication", "Publiée le"), new("import", "Importée le"), new("lignes", "Lignes"), new("fraicheur", "Fraîcheur"),
    ];

    public static DirectoryOrder Read(string? key) => All.FirstOrDefault(o => string.Equals(o.Key, key, StringComparison.Ordinal)) ?? All[0];

    /// <summary>Names from A to Z, dates and numbers from the latest and the largest, freshness from what needs care.</summary>
    public ImmutableArray<DirectoryLine> Sort(ImmutableArray<DirectoryLine> lines)
    {
        var byName = lines.OrderBy(l => l.Card.Title, French.Order);
        return Key switch
        {
            "tenue" => [.. byName.OrderBy(l => l.Card.Steward, French.Order)],
            "publication" => [.. byName.OrderByDescending(l => l.Active?.Info.PublishedOn ?? DateOnly.MinValue)],
            "import" => [.. byName.OrderByDescending(l => l.Active?.ImportedAt ?? DateTimeOffset.MinValue)],
            "lignes" => [.. byName.OrderByDescending(l => l.Rows)],
            "fraicheur" => [.. byName.OrderBy(l => l.Freshness.Rank)],
            _ => [.. byName],
        };
    }
}
