using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Training;

namespace Passerelles.Web.Features.Training;

/// <summary>What a person wants of the training, as the address says it; what it does not know is left out.</summary>
internal sealed record TrainingFilter
{
    public const int PageSize = 20;

    /// <summary>Past it, an address was made up: no catalogue has so many courses for one diploma.</summary>
    private const int MostPages = 500;

    public static ImmutableArray<int> Delays { get; } = [3, 6, 12];

    /// <summary>Starts within so many months; null for any date.</summary>
    public int? Months { get; init; }

    public bool WithPlaces { get; init; }

    public bool Funded { get; init; }

    public bool Accessible { get; init; }

    /// <summary>« aussi » or « seulement » at a distance; null for what is taught here.</summary>
    public string? Remote { get; init; }

    public TrainingOrder Order { get; init; }

    /// <summary>The one goal shown, or null.</summary>
    public string? Goal { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether something is left out.</summary>
    public bool IsNarrow => Months is not null || WithPlaces || Funded || Accessible;

    public static TrainingFilter Read(IQueryCollection query) => new()
    {
        Months = int.TryParse(query["debut"], NumberStyles.None, CultureInfo.InvariantCulture, out var months) && Delays.Contains(months) ? months : null,
        WithPlaces = query["places"] == "1",
        Funded = query["finance"] == "1",
        Accessible = query["acces"] == "1",
        Remote = query["distance"].ToString() is "aussi" or "seulement" ? query["distance"].ToString() : null,
        Order = query["tri"] == "date" ? TrainingOrder.Date : TrainingOrder.Distance,
        Goal = query["but"].ToString() is { Length: > 0 and <= 100 } goal ? goal : null,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1,
    };

    /// <summary>The same without what leaves courses out.</summary>
    public TrainingFilter Wide() => this with { Months = null, WithPlaces = false, Funded = false, Accessible = false };

    public TrainingQuery Apply(TrainingQuery query, DateOnly today) => query with
    {
        Today = today,
        StartsFrom = Months is null ? null : today,
        StartsUntil = Months is { } months ? today.AddMonths(months) : null,
        WithPlaces = WithPlaces,
        Funded = Funded,
        Accessible = Accessible,
        WithRemote = Remote is not null,
        Modes = Remote is "seulement" ? [TrainingMode.Remote] : [],
        Order = Order,
    };

    /// <summary>Fields of the address, but the page.</summary>
    public ImmutableArray<(string Name, string Value)> Fields()
    {
        var fields = ImmutableArray.CreateBuilder<(string, string)>();
        void Add(bool isSet, string name, string value)
        {
            if (isSet)
            {
                fields.Add((name, value));
            }
        }

        Add(Goal is not null, "but", Goal ?? "");
        Add(Months is not null, "debut", (Months ?? 0).ToString(CultureInfo.InvariantCulture));
        Add(WithPlaces, "places", "1");
        Add(Funded, "finance", "1");
        Add(Accessible, "acces", "1");
        Add(Remote is not null, "distance", Remote ?? "");
        Add(Order == TrainingOrder.Date, "tri", "date");
        return fields.DrainToImmutable();
    }
}
