using System.Collections.Immutable;
using System.Data.Common;
using Passerelles.Data.Schema;
using Passerelles.Engine.Releases;

namespace Passerelles.Data.History;

/// <summary>Tables <c>code_history</c> and <c>code_successors</c>, read and written within a transaction.</summary>
internal static class HistoryTable
{
    private static readonly string[] CodeColumns = ["system", "code", "source", "label", "kind", "release", "published_on"];

    private static readonly string[] SuccessorColumns =
        ["system", "code", "position", "successor", "label", "titles_carried", "titles", "skills_carried", "skills", "same_label", "is_declared"];

    /// <summary>Retired codes of every source, or of one.</summary>
    public static async Task<CodeHistory> LoadAsync(DbTransaction transaction, string? source, CancellationToken ct)
    {
        var successors = new Dictionary<ReferenceCode, ImmutableArray<Successor>.Builder>();
        await using (var command = Database.Command(
            transaction, "SELECT system, code, successor, label, titles_carried, titles, skills_carried, skills, same_label, is_declared FROM code_successors ORDER BY system, code, position"))
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                var code = Code(reader);
                var evidence = new SuccessorEvidence(reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7), reader.GetBoolean(8), reader.GetBoolean(9));
                var list = successors.TryGetValue(code, out var known) ? known : successors[code] = ImmutableArray.CreateBuilder<Successor>();
                list.Add(new Successor(ReferenceCode.TryParse(reader.GetString(2), out var to) ? to : throw Corrupt(reader.GetString(2)), reader.GetString(3), evidence));
            }
        }

        var codes = new List<RetiredCode>();
        await using var all = Database.Command(
            transaction, "SELECT system, code, source, label, kind, release, published_on FROM code_history WHERE @p0 = '' OR source = @p0", source ?? "");
        await using var rows = await all.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var code = Code(rows);
            codes.Add(new RetiredCode(
                rows.GetString(2),
                code,
                rows.GetString(3),
                (CodeChangeKind)rows.GetInt32(4),
                rows.GetString(5),
                rows.IsDBNull(6) ? null : rows.GetFieldValue<DateOnly>(6),
                successors.TryGetValue(code, out var found) ? found.ToImmutable() : []));
        }

        return CodeHistory.Of(codes);
    }

    /// <summary>Puts a new history of one source in the place of the old.</summary>
    public static async Task ReplaceAsync(DbTransaction transaction, string source, CodeHistory history, CancellationToken ct)
    {
        // Not left to the cascade: SQLite follows foreign keys only on connections that asked for it.
        await Database.ExecuteAsync(
            transaction,
            "DELETE FROM code_successors WHERE EXISTS (SELECT 1 FROM code_history h WHERE h.system = code_successors.system AND h.code = code_successors.code AND h.source = @p0)",
            ct,
            source);
        await Database.ExecuteAsync(transaction, "DELETE FROM code_history WHERE source = @p0", ct, source);
        await BulkWriter.WriteAsync(
            transaction,
            "code_history",
            CodeColumns,
            history.All.Select(c => new object?[] { c.Code.System.ToString(), c.Code.Value, c.Source, c.Label, (int)c.Kind, c.Release, c.PublishedOn }),
            ct);
        await BulkWriter.WriteAsync(transaction, "code_successors", SuccessorColumns, history.All.SelectMany(Rows), ct);
    }

    private static IEnumerable<object?[]> Rows(RetiredCode code) => code.Successors.Select((s, i) => new object?[]
    {
        code.Code.System.ToString(), code.Code.Value, i, s.Code.ToString(), s.Label,
        s.Evidence.TitlesCarried, s.Evidence.Titles, s.Evidence.SkillsCarried, s.Evidence.Skills, s.Evidence.SameLabel, s.Evidence.IsDeclared,
    });

    private static ReferenceCode Code(DbDataReader reader) =>
        CodeSystem.TryParse(reader.GetString(0), out var system) && ReferenceCode.TryCreate(system, reader.GetString(1), out var code)
            ? code
            : throw Corrupt($"{reader.GetString(0)}:{reader.GetString(1)}");

    private static InvalidOperationException Corrupt(string text) => new($"The history holds '{text}', which is not a code.");
}
