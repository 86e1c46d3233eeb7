using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;
using Passerelles.Web.Features.Nearby;
using Passerelles.Web.Features.Occupations;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.WhatIf;

/// <summary>What is within reach under the limits chosen, and what each other choice would give.</summary>
internal sealed record WhatIfView
{
    /// <summary>Rows shown under one band: past it, a family or a level narrows the list better than scrolling does.</summary>
    public const int MostRows = 60;

    public required WhatIfQuery Query { get; init; }

    public required PathwayOrigin Origin { get; init; }

    public required bool IsProfile { get; init; }

    /// <summary>Occupations within reach and within the time.</summary>
    public required int Count { get; init; }

    /// <summary>The six bands: within 6 months, 1, 2, 3 years, beyond, of a length not known.</summary>
    public required ImmutableArray<ReachBand> Bands { get; init; }

    /// <summary>Occupations without a known way, all families together.</summary>
    public required int Unreached { get; init; }

    public required TargetVerdict? Target { get; init; }

    public required ImmutableArray<Choice> Durations { get; init; }

    public required ImmutableArray<Choice> Courses { get; init; }

    public required ImmutableArray<Choice> Regulated { get; init; }

    public required ImmutableArray<Choice> Scopes { get; init; }

    public required ImmutableArray<Choice> Families { get; init; }

    public required ImmutableArray<Choice> Levels { get; init; }

    /// <summary>What must be near; counts mean something once a place is chosen.</summary>
    public required ImmutableArray<Choice> Heres { get; init; }

    /// <summary>What is announced when a choice changes.</summary>
    public string Announcement => $"{French.Count(Count, "métier")} à votre portée.{(Target is { } target ? " " + target.Headline : "")}";

    public static async Task<WhatIfView> OfAsync(ReferenceSnapshot snapshot, NearbyFinder nearby, PathwayOrigin origin, WhatIfQuery query, CancellationToken ct)
    {
        // One choice at a time changes: three other searches, one for each thing that the engine limits by itself.
        WhatIfQuery[] questions =
        [
            query,
            query with { AllowCourses = !query.AllowCourses },
            query with { AllowRegulated = !query.AllowRegulated },
            query with { Scope = query.Scope == MatchScope.All ? MatchScope.Sector : MatchScope.All },
        ];
        var searches = new Reached[questions.Length];
        Parallel.For(0, questions.Length, i => searches[i] = Reached.Of(snapshot, origin, questions[i]));
        var (reach, courses, regulated, scope) = (searches[0], searches[1], searches[2], searches[3]);
        if (query.Zone.Zone.Centre is not null)
        {
            // The other searches are counted under what must be near only when something must.
            var ways = query.Here is null ? reach.Ways : searches.SelectMany(s => s.Ways);
            query = query with { Near = await nearby.CountAsync([.. ways], query.Zone.Zone, ct) };
        }

        return new WhatIfView
        {
            Query = query,
            Origin = origin,
            IsProfile = origin.Profile is not null,
            Count = reach.Count(query, snapshot),
            Bands = reach.Bands(query, snapshot),
            Unreached = reach.Unreached,
            Target = query.To.Occupation is { } to ? TargetVerdict.Of(snapshot, origin, query, to) : null,
            Durations =
            [
                .. WhatIfQuery.Durations.Select(m => new Choice(Text(m), $"{French.Duration(m)} au plus", reach.Count(query with { MaxMonths = m }, snapshot), query.MaxMonths == m)),
                new Choice("", "Peu importe", reach.Count(query with { MaxMonths = null }, snapshot), query.MaxMonths is null),
            ],
            Courses = YesOrNo("Oui, si elle est utile", "Non : expérience et VAE seulement", query.AllowCourses, reach.Count(query, snapshot), courses.Count(query, snapshot)),
            Regulated = YesOrNo("Oui", "Non, je les écarte", query.AllowRegulated, reach.Count(query, snapshot), regulated.Count(query, snapshot)),
            Scopes = query.Scope == MatchScope.Sector
                ? [new Choice("sante", "Santé, soin et social", reach.Count(query, snapshot), true), new Choice("tous", "Tous les secteurs", scope.Count(query, snapshot), false)]
                : [new Choice("sante", "Santé, soin et social", scope.Count(query, snapshot), false), new Choice("tous", "Tous les secteurs", reach.Count(query, snapshot), true)],
            Families =
            [
                new Choice("", "Toutes les familles", reach.Count(query with { Family = null }, snapshot), query.Family is null),
                .. WhatIfQuery.FamiliesOf(snapshot.Reference, query.Scope).Select(f => new Choice(f.Id.Value, f.Label, reach.Count(query with { Family = f.Id }, snapshot), query.Family == f.Id)),
            ],
            Levels =
            [
                new Choice("", "Tous les niveaux", reach.Count(query with { Level = null }, snapshot), query.Level is null),
                new Choice(WhatIfQuery.WithoutDiploma, "On peut débuter sans diplôme", reach.Count(query with { Level = WhatIfQuery.WithoutDiploma }, snapshot), query.Level is WhatIfQuery.WithoutDiploma),
                .. Enumerable.Range(3, 6).Select(l => new Choice(Text(l), French.Level(l), reach.Count(query with { Level = Text(l) }, snapshot), string.Equals(query.Level, Text(l), StringComparison.Ordinal))),
            ],
            Heres =
            [
                .. new (string? Value, string Label)[] { (null, "Partout"), (WhatIfQuery.ToLearnHere, "Je peux m’y préparer ici"), (WhatIfQuery.HiringHere, "Des offres d’emploi ici") }
                    .Select(h => new Choice(h.Value ?? "", h.Label, reach.Count(query with { Here = h.Value }, snapshot), string.Equals(query.Here, h.Value, StringComparison.Ordinal))),
            ],
        };
    }

    private static ImmutableArray<Choice> YesOrNo(string yes, string no, bool isYes, int count, int other) =>
        [new Choice("oui", yes, isYes ? count : other, isYes), new Choice("non", no, isYes ? other : count, !isYes)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A band of time as the page shows it.</summary>
/// <param name="Id">End of its anchor.</param>
/// <param name="Label">« 6 mois au plus »…</param>
/// <param name="Count">Occupations of it that the family and level keep.</param>
/// <param name="IsWithin">False when it lies past the time chosen, whole.</param>
/// <param name="Rows">Those within the time, the shortest first, at most <see cref="WhatIfView.MostRows"/>.</param>
/// <param name="Within">How many are within the time.</param>
internal sealed record ReachBand(string Id, string Label, int Count, bool IsWithin, ImmutableArray<ReachRow> Rows, int Within);

/// <summary>An occupation within reach.</summary>
internal sealed record ReachRow(OccupationRow Occupation, ReachedWay Way, EntryLevel Entry);
