using System.Collections.Immutable;
using System.Data.Common;
using Passerelles.Data.Schema;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Rome;

/// <summary>Reads a release of ROME back, exactly as it was written.</summary>
internal sealed class RomeLoader
{
    private readonly DbTransaction _transaction;
    private readonly long _release;
    private readonly StringPool _pool = new();

    private RomeLoader(DbTransaction transaction, long release)
    {
        _transaction = transaction;
        _release = release;
    }

    public static Task<RomeRelease> LoadAsync(DbTransaction transaction, long id, ReleaseInfo info, string? notes, CancellationToken ct) =>
        new RomeLoader(transaction, id).LoadAsync(info, notes, ct);

    private async Task<RomeRelease> LoadAsync(ReleaseInfo info, string? notes, CancellationToken ct)
    {
        var titles = await GroupAsync(
            "SELECT occupation, ogr, label, short_label, is_main, is_rare, is_regulated, is_executive, ecological_transition, digital_transition, demographic_transition, parent, origin FROM rome_titles WHERE release_id = @p0 ORDER BY occupation, position",
            Title,
            ct);
        var definitions = await GroupAsync(Texts(isAccess: false), r => r.GetString(1), ct);
        var access = await GroupAsync(Texts(isAccess: true), r => r.GetString(1), ct);
        var skills = await GroupAsync(Links(isContext: false), Link, ct);
        var contexts = await GroupAsync(Links(isContext: true), Link, ct);
        var mobility = await GroupAsync(
            "SELECT occupation, target, rank FROM rome_mobility WHERE release_id = @p0 ORDER BY occupation, position",
            r => new MobilityLink(RomeCode.Parse(_pool.Get(r, 1)), r.GetInt32(2)),
            ct);
        var categories = await GroupAsync(
            "SELECT occupation, kind, code, is_main FROM rome_category_links WHERE release_id = @p0 ORDER BY occupation, position",
            r => new RomeCategoryLink((RomeCategoryKind)r.GetInt32(1), _pool.Get(r, 2), r.GetBoolean(3)),
            ct);

        // Codes of several lengths are sorted here: the order of texts in PostgreSQL depends on the locale of the database.
        var domains = await ListAsync("SELECT code, label FROM rome_domains WHERE release_id = @p0", r => new RomeDomain(r.GetString(0), r.GetString(1)), ct);
        var sorting = await ListAsync(
            "SELECT kind, code, label, definition, parent, technical_code FROM rome_categories WHERE release_id = @p0",
            r => new RomeCategory((RomeCategoryKind)r.GetInt32(0), _pool.Get(r, 1), r.GetString(2), Text(r, 3), Text(r, 4), Text(r, 5)),
            ct);
        return new RomeRelease
        {
            Info = info,
            Notes = notes,
            Domains = domains.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code)),
            Categories = sorting.Sort((a, b) => a.Kind == b.Kind ? string.CompareOrdinal(a.Code, b.Code) : a.Kind.CompareTo(b.Kind)),
            Contexts = await ListAsync(
                "SELECT ogr, label, type_code, type_label FROM rome_contexts WHERE release_id = @p0 ORDER BY ogr",
                r => new RomeWorkContext(new OgrCode(r.GetInt32(0)), r.GetString(1), _pool.Get(r, 2), _pool.Get(r, 3)),
                ct),
            Skills = await ListAsync(
                "SELECT ogr, label, kind, category, sub_category, definition, is_macro, macro, macro_code, riasec, ecological_transition, digital_transition, heterogeneity, origin FROM rome_skills WHERE release_id = @p0 ORDER BY ogr",
                Skill,
                ct),
            Occupations = await ListAsync(
                "SELECT code, ogr, sheet_number, label, parent, is_regulated, is_executive, ecological_transition, digital_transition, demographic_transition, riasec FROM rome_occupations WHERE release_id = @p0 ORDER BY code",
                r =>
                {
                    var code = r.GetString(0);
                    return new RomeOccupation
                    {
                        Code = RomeCode.Parse(code),
                        Ogr = new OgrCode(r.GetInt32(1)),
                        SheetNumber = r.GetInt32(2),
                        Label = r.GetString(3),
                        Parent = RomeCode.Parse(_pool.Get(r, 4)),
                        IsRegulated = Flag(r, 5),
                        IsExecutive = Flag(r, 6),
                        EcologicalTransition = _pool.GetOrNull(r, 7),
                        DigitalTransition = _pool.GetOrNull(r, 8),
                        DemographicTransition = _pool.GetOrNull(r, 9),
                        Riasec = Riasec(r, 10),
                        Titles = titles(code),
                        Definition = definitions(code),
                        Access = access(code),
                        Skills = skills(code),
                        Contexts = contexts(code),
                        Mobility = mobility(code),
                        Categories = categories(code),
                    };
                },
                ct),
        };
    }

    private static string Texts(bool isAccess) => isAccess
        ? "SELECT occupation, text FROM rome_texts WHERE release_id = @p0 AND is_access ORDER BY occupation, position"
        : "SELECT occupation, text FROM rome_texts WHERE release_id = @p0 AND NOT is_access ORDER BY occupation, position";

    private static string Links(bool isContext) => isContext
        ? "SELECT occupation, ogr, centrality FROM rome_item_links WHERE release_id = @p0 AND is_context ORDER BY occupation, position"
        : "SELECT occupation, ogr, centrality FROM rome_item_links WHERE release_id = @p0 AND NOT is_context ORDER BY occupation, position";

    private static RomeItemLink Link(DbDataReader r) => new(new OgrCode(r.GetInt32(1)), (RomeCentrality)r.GetInt32(2));

    private RomeTitle Title(DbDataReader r) => new()
    {
        Ogr = new OgrCode(r.GetInt32(1)),
        Label = r.GetString(2),
        ShortLabel = r.GetString(3),
        IsMain = r.GetBoolean(4),
        IsRare = r.GetBoolean(5),
        IsRegulated = Flag(r, 6),
        IsExecutive = Flag(r, 7),
        EcologicalTransition = _pool.GetOrNull(r, 8),
        DigitalTransition = _pool.GetOrNull(r, 9),
        DemographicTransition = _pool.GetOrNull(r, 10),
        Parent = _pool.GetOrNull(r, 11) is { } parent ? RomeCode.Parse(parent) : null,
        Origin = _pool.GetOrNull(r, 12),
    };

    private RomeSkill Skill(DbDataReader r) => new()
    {
        Ogr = new OgrCode(r.GetInt32(0)),
        Label = r.GetString(1),
        Kind = (SkillKind)r.GetInt32(2),
        Category = _pool.Get(r, 3),
        SubCategory = _pool.GetOrNull(r, 4),
        Definition = Text(r, 5),
        IsMacro = r.GetBoolean(6),
        Macro = r.IsDBNull(7) ? null : new OgrCode(r.GetInt32(7)),
        MacroCode = Text(r, 8),
        Riasec = Riasec(r, 9),
        EcologicalTransition = _pool.GetOrNull(r, 10),
        DigitalTransition = _pool.GetOrNull(r, 11),
        Heterogeneity = _pool.GetOrNull(r, 12),
        Origin = _pool.GetOrNull(r, 13),
    };

    private RiasecProfile? Riasec(DbDataReader r, int column) => _pool.GetOrNull(r, column) is { } letters ? new RiasecProfile(letters) : null;

    private static string? Text(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static bool? Flag(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetBoolean(column);

    private async Task<ImmutableArray<T>> ListAsync<T>(string sql, Func<DbDataReader, T> map, CancellationToken ct)
    {
        await using var command = Database.Command(_transaction, sql, _release);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var items = ImmutableArray.CreateBuilder<T>();
        while (await reader.ReadAsync(ct))
        {
            items.Add(map(reader));
        }

        return items.DrainToImmutable();
    }

    /// <summary>Rows that come sorted by occupation (column 0), gathered per occupation.</summary>
    private async Task<Func<string, ImmutableArray<T>>> GroupAsync<T>(string sql, Func<DbDataReader, T> map, CancellationToken ct)
    {
        await using var command = Database.Command(_transaction, sql, _release);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var groups = new Dictionary<string, ImmutableArray<T>>(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<T>();
        string? current = null;
        while (await reader.ReadAsync(ct))
        {
            var occupation = _pool.Get(reader, 0);
            if (!ReferenceEquals(occupation, current))
            {
                Close();
                current = occupation;
            }

            items.Add(map(reader));
        }

        Close();
        return code => groups.GetValueOrDefault(code, []);

        void Close()
        {
            if (current is not null)
            {
                groups.Add(current, items.DrainToImmutable());
            }
        }
    }
}
