using System.Collections.Concurrent;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.WhatIf;

/// <summary>What a search from an occupation depends on.</summary>
internal readonly record struct ReachKey(OccupationId From, int Months, MatchScope Scope, bool AllowCourses, bool AllowRegulated);

/// <summary>
/// Searches from occupations already made on one version of the reference: changing the time, the family or the level makes no
/// new one. Bounded, about 10 kB each; emptied when full. Never holds what starts from a profile.
/// </summary>
internal sealed class ReachedCache
{
    private const int Most = 512;
    private readonly ConcurrentDictionary<ReachKey, Reached> _searches = new();

    public Reached GetOrAdd(ReachKey key, Func<Reached> search)
    {
        if (_searches.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_searches.Count >= Most)
        {
            _searches.Clear();
        }

        return _searches.GetOrAdd(key, search());
    }
}
