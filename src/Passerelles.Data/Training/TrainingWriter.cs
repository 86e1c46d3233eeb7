using System.Globalization;
using Passerelles.Data.Nearby;
using Passerelles.Data.Releases;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Training;

/// <summary>Writes courses batch by batch under a new release.</summary>
internal sealed class TrainingWriter(StreamedRelease release)
{
    private readonly Dictionary<TrainingProvider, int> _providers = [];
    private readonly NearbyBuffer _nearby = new();
    private readonly List<object?[]> _newProviders = [];
    private readonly List<object?[]> _courses = [];
    private readonly List<object?[]> _actions = [];
    private readonly List<object?[]> _sessions = [];
    private int _courseId;
    private int _actionId;

    public async Task WriteAsync(IReadOnlyList<TrainingCourse> courses, CancellationToken ct)
    {
        foreach (var course in courses)
        {
            Add(course);
        }

        await FlushAsync("training_providers", TrainingTables.Providers, _newProviders, ct);
        await FlushAsync("training_courses", TrainingTables.Courses, _courses, ct);
        await FlushAsync("training_actions", TrainingTables.Actions, _actions, ct);
        await FlushAsync("training_sessions", TrainingTables.Sessions, _sessions, ct);
        if (_nearby.IsFull)
        {
            await WriteNearbyAsync(ct);
        }
    }

    /// <summary>Writes what is left of the search entries.</summary>
    public Task CompleteAsync(CancellationToken ct) => WriteNearbyAsync(ct);

    private Task WriteNearbyAsync(CancellationToken ct) =>
        release.WriteAsync(NearbyRow.Table, NearbyRow.Columns, _nearby.Drain(release.Id), ct, isDerived: true);

    private async Task FlushAsync(string table, string[] columns, List<object?[]> rows, CancellationToken ct)
    {
        await release.WriteAsync(table, columns, rows, ct);
        rows.Clear();
    }

    private void Add(TrainingCourse course)
    {
        var id = ++_courseId;
        _courses.Add([
            release.Id, id, ProviderId(course.Provider), course.Number, course.Title, course.Objective, course.IsCertifying, course.EntryLevel, course.ExitLevel, course.PathKind, course.Url,
            string.Join(' ', course.Codes), _actionId + 1,
        ]);
        var keys = course.Codes.Select(c => c.ToString()).ToArray();
        foreach (var action in course.Actions)
        {
            Add(action, id, keys);
        }
    }

    private void Add(TrainingAction action, int course, string[] keys)
    {
        var id = ++_actionId;
        var (place, funding) = (action.Place, action.Funding);
        _actions.Add([
            release.Id, id, course, action.Number, place is not null, place?.Name, place?.Street, place?.Postcode, place?.City, place?.Commune, place?.Department,
            place?.Position?.Latitude, place?.Position?.Longitude, place?.IsCommunePosition ?? false, action.Trainer, (int?)action.Mode,
            action.IsEntryLevelRequired, action.Hours.Total, action.Hours.Centre, action.Hours.Company, action.DurationText,
            funding.IsAgreed, funding.MayBeBorne, Words(funding.Funders), Cents(funding.Price), Cents(funding.HourlyPrice),
            funding.Remaining, action.Accessibility, action.HasPermanentEntries, string.Join(' ', action.Publics), action.Url,
        ]);
        for (var i = 0; i < action.Sessions.Length; i++)
        {
            var s = action.Sessions[i];
            _sessions.Add([
                release.Id, id, i, s.Number, s.Start.Digits, s.End.Digits, s.EnrolmentStart.Digits, s.EnrolmentEnd.Digits, (int?)s.State, s.PlacesLeft, s.Url,
            ]);
        }

        foreach (var entry in TrainingEntries.Of(id, action))
        {
            foreach (var key in keys)
            {
                _nearby.Add(key, entry);
            }
        }
    }

    private int ProviderId(TrainingProvider provider)
    {
        if (_providers.TryGetValue(provider, out var id))
        {
            return id;
        }

        id = _providers.Count + 1;
        _providers.Add(provider, id);
        var place = provider.Place;
        _newProviders.Add([
            release.Id, id, provider.Name, provider.LegalName, provider.Siret, provider.ActivityNumber, provider.Url, place is not null, place?.Street, place?.Postcode,
            place?.City, place?.Commune, place?.Department, place?.Position?.Latitude, place?.Position?.Longitude, place?.IsCommunePosition ?? false,
        ]);
        return id;
    }

    private static string Words(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static int? Cents(decimal? amount) => amount is { } euros ? (int)(euros * 100) : null;
}
