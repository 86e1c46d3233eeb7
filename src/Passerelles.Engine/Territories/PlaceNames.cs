using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Territories;

/// <summary>
/// Names and postcodes in order. Each name is kept from each of its words on (« clermont ferrand », « ferrand »), so that whatever is
/// typed is the beginning of some entries, which are neighbours.
/// </summary>
internal sealed class PlaceNames
{
    private readonly ImmutableArray<Place> _places;
    private readonly FrozenSet<CommuneCode> _cities;
    private readonly string[] _keys;
    private readonly NameEntry[] _entries;
    private readonly string[] _postcodes;
    private readonly int[] _postcodePlaces;

    public PlaceNames(ImmutableArray<Place> places)
    {
        _places = places;
        _cities = places.Where(p => p.City is not null).Select(p => p.City!.Value).ToFrozenSet();
        var entries = new List<(string Key, NameEntry Entry)>(places.Length * 3);
        var postcodes = new List<(string Code, int Place)>(places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            AddName(entries, i, places[i].Name, isOther: false);
            foreach (var other in places[i].OtherNames)
            {
                AddName(entries, i, other, isOther: true);
            }

            foreach (var postcode in places[i].Postcodes)
            {
                postcodes.Add((postcode.ToString(), i));
            }
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        postcodes.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        _keys = [.. entries.Select(e => e.Key)];
        _entries = [.. entries.Select(e => e.Entry)];
        _postcodes = [.. postcodes.Select(p => p.Code)];
        _postcodePlaces = [.. postcodes.Select(p => p.Place)];
    }

    public ImmutableArray<Place> Search(string query, int most) => Take(Candidates(query), most);

    public ImmutableArray<Place> Named(string query)
    {
        var found = Candidates(query);
        var exact = found.Where(f => f.Value == PlaceExactness.Name).ToDictionary();
        if (exact.Count == 0)
        {
            exact = found.Where(f => f.Value == PlaceExactness.OtherName).ToDictionary();
        }

        return Take(exact, exact.Count);
    }

    /// <summary>Places found, each with the best of the ways it was.</summary>
    private Dictionary<int, PlaceExactness> Candidates(string query)
    {
        var words = PlaceName.Fold(query);
        if (words.Length == 0)
        {
            return [];
        }

        if (words.Replace(" ", "", StringComparison.Ordinal) is { Length: <= 5 } digits && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return ByPostcode(digits);
        }

        var found = ByName(words, _ => true);
        if (found.Values.Any(IsExact))
        {
            return found;
        }

        // « saint denis 974 », « mende lozere »: what ends the words may say where. « marseille 13 » is the city first, then its 13th arrondissement.
        for (var cut = words.LastIndexOf(' '); cut > 0; cut = words.LastIndexOf(' ', cut - 1))
        {
            if (Where(words[(cut + 1)..]) is { } isThere && ByName(words[..cut], isThere) is { Count: > 0 } there
                && (found.Count == 0 || there.Values.Any(IsExact)))
            {
                foreach (var (place, exactness) in there)
                {
                    Keep(found, place, exactness);
                }

                return found;
            }
        }

        return found;
    }

    private static bool IsExact(PlaceExactness exactness) => exactness is PlaceExactness.Name or PlaceExactness.OtherName;

    private static Func<Place, bool>? Where(string words)
    {
        if (DepartmentCode.TryParse(words, out var code))
        {
            return p => p.Department == code;
        }

        if (words is { Length: >= 2 and <= 5 } && words.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return p => p.Postcodes.Any(c => c.ToString().StartsWith(words, StringComparison.Ordinal));
        }

        if (TerritoryNames.FindDepartment(words) is { } department)
        {
            return p => p.Department == department.Code;
        }

        return TerritoryNames.FindRegion(words) is { } region ? p => p.Region == region.Code : null;
    }

    private Dictionary<int, PlaceExactness> ByName(string words, Func<Place, bool> isThere)
    {
        var found = new Dictionary<int, PlaceExactness>();
        foreach (var form in (ReadOnlySpan<string>)[words, PlaceName.WithoutArticle(words)])
        {
            for (var i = FirstFrom(_keys, form); i < _keys.Length && _keys[i].StartsWith(form, StringComparison.Ordinal); i++)
            {
                var entry = _entries[i];
                if (isThere(_places[entry.Place]))
                {
                    Keep(found, entry.Place, entry.ExactnessOf(isWhole: _keys[i].Length == form.Length));
                }
            }
        }

        return found;
    }

    private Dictionary<int, PlaceExactness> ByPostcode(string digits)
    {
        var found = new Dictionary<int, PlaceExactness>();
        for (var i = FirstFrom(_postcodes, digits); i < _postcodes.Length && _postcodes[i].StartsWith(digits, StringComparison.Ordinal); i++)
        {
            // 75001 is one arrondissement; that it is also Paris says less.
            var place = _postcodePlaces[i];
            Keep(found, place, digits.Length < 5 ? PlaceExactness.Beginning : _cities.Contains(_places[place].Code) ? PlaceExactness.OtherName : PlaceExactness.Name);
        }

        return found;
    }

    private static void Keep(Dictionary<int, PlaceExactness> found, int place, PlaceExactness exactness)
    {
        if (!found.TryGetValue(place, out var known) || exactness < known)
        {
            found[place] = exactness;
        }
    }

    private ImmutableArray<Place> Take(Dictionary<int, PlaceExactness> found, int most) =>
    [
        .. found.OrderBy(f => f.Value).ThenByDescending(f => _places[f.Key].Population ?? -1).ThenBy(f => _places[f.Key].Code)
            .Take(most).Select(f => _places[f.Key]),
    ];

    private static int FirstFrom(string[] sorted, string text)
    {
        var at = Array.BinarySearch(sorted, text, StringComparer.Ordinal);
        if (at < 0)
        {
            return ~at;
        }

        while (at > 0 && string.Equals(sorted[at - 1], text, StringComparison.Ordinal))
        {
            at--;
        }

        return at;
    }

    private static void AddName(List<(string Key, NameEntry Entry)> entries, int place, string name, bool isOther)
    {
        var folded = PlaceName.Fold(name);
        var bare = PlaceName.WithoutArticle(folded);
        for (var start = 0; start >= 0 && start < folded.Length;)
        {
            var isBeginning = start == 0 || folded.Length - start == bare.Length;
            entries.Add((folded[start..], new NameEntry(place, isOther, isBeginning)));
            start = folded.IndexOf(' ', start) is >= 0 and var blank ? blank + 1 : -1;
        }
    }

    private readonly record struct NameEntry(int Place, bool IsOther, bool IsBeginning)
    {
        public PlaceExactness ExactnessOf(bool isWhole) => (IsBeginning, isWhole, IsOther) switch
        {
            (true, true, false) => PlaceExactness.Name,
            (true, true, true) => PlaceExactness.OtherName,
            (true, false, false) => PlaceExactness.Beginning,
            (true, false, true) => PlaceExactness.OtherBeginning,
            (false, _, false) => PlaceExactness.Inner,
            _ => PlaceExactness.OtherInner,
        };
    }
}

/// <summary>How what was typed names a place, the surest first.</summary>
internal enum PlaceExactness
{
    Name,
    OtherName,
    Beginning,
    OtherBeginning,
    Inner,
    OtherInner,
}
