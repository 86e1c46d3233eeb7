using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Training;
using Passerelles.Web.Features.Places;

namespace Passerelles.Web.Features.Training;

/// <summary>Training found for one goal.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Total">Courses in all.</param>
/// <param name="Found">Those shown.</param>
internal sealed record TrainingSection(TrainingGoal Goal, int Total, ImmutableArray<FoundTraining> Found);

/// <summary>Another search that finds something.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Count">Courses it finds.</param>
/// <param name="Url">Its address.</param>
internal sealed record WiderSearch(string Label, int Count, string Url);

/// <summary>A page of training near a place.</summary>
internal sealed record TrainingView
{
    /// <summary>Address of the page without its query.</summary>
    public required string Path { get; init; }

    public required ChosenZone Zone { get; init; }

    public required TrainingFilter Filter { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The catalogue searched; null when none is imported.</summary>
    public required ReleaseInfo? Catalogue { get; init; }

    /// <summary>Everything one may look for on this page.</summary>
    public required ImmutableArray<TrainingGoal> Goals { get; init; }

    /// <summary>What was found, goal by goal; without anything, only what is required is left in.</summary>
    public ImmutableArray<TrainingSection> Sections { get; init; } = [];

    /// <summary>The other goals of which nothing was found here.</summary>
    public ImmutableArray<TrainingGoal> Missing { get; init; } = [];

    /// <summary>Searches that find something when this one does not.</summary>
    public ImmutableArray<WiderSearch> Wider { get; init; } = [];

    /// <summary>The nearest courses of the country when none is here.</summary>
    public ImmutableArray<FoundTraining> Nearest { get; init; } = [];

    public int Total => Sections.Sum(s => s.Total);

    /// <summary>The only goal shown, whole and page by page; null when each goal shows its first courses.</summary>
    public TrainingGoal? Single => Goals.Length == 1 ? Goals[0] : Goals.FirstOrDefault(g => string.Equals(g.Id, Filter.Goal, StringComparison.Ordinal));

    public int Pages => Single is null ? 1 : (Total + TrainingFilter.PageSize - 1) / TrainingFilter.PageSize;

    /// <summary>Address of the same search with something changed.</summary>
    public string Address(TrainingFilter filter, string? span = null, bool anywhere = false)
    {
        var fields = filter.Fields().Select(f => KeyValuePair.Create(f.Name, (string?)f.Value)).ToList();
        if (anywhere)
        {
            // Present and empty: the country, whatever place is remembered.
            fields.Add(KeyValuePair.Create("lieu", (string?)""));
        }
        else if (Zone.Zone.Centre is { } place)
        {
            fields.Add(KeyValuePair.Create("lieu", (string?)place.Label));
            fields.Add(KeyValuePair.Create("rayon", (string?)(span ?? Zone.Span)));
        }

        if (filter.Page > 1)
        {
            fields.Add(KeyValuePair.Create("page", (string?)filter.Page.ToString(CultureInfo.InvariantCulture)));
        }

        return Path + QueryString.Create(fields);
    }
}
