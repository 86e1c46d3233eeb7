using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Passerelles.Data.Schema;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Training;

/// <summary>Reads courses and actions back as they were written.</summary>
internal static class TrainingReader
{
    /// <summary>Courses read at once.</summary>
    public const int Page = 1000;

    private static readonly string CourseColumns = TrainingTables.Select("c", TrainingTables.Courses) + ", " + TrainingTables.Select("p", TrainingTables.Providers);

    private static readonly string ActionColumns = TrainingTables.Select("a", TrainingTables.Actions);

    private static readonly string SessionColumns = TrainingTables.Select("s", TrainingTables.Sessions);

    private static readonly int CourseWidth = TrainingTables.Courses.Length - 1;

    /// <summary>A page of courses with all their actions, by row.</summary>
    public static async Task<SortedDictionary<int, TrainingCourse>> CoursesAsync(DbTransaction transaction, long release, int first, CancellationToken ct)
    {
        var courses = await ReadCoursesAsync(transaction, release, $"c.id BETWEEN {Text(first)} AND {Text(first + Page - 1)}", ct);
        if (courses.Count == 0)
        {
            return courses;
        }

        var (least, most) = await ActionRangeAsync(transaction, release, first, ct);
        var range = $"BETWEEN {Text(least)} AND {Text(most)}";
        var sessions = await ReadSessionsAsync(transaction, release, $"s.action_id {range}", ct);
        var actions = await ReadActionsAsync(transaction, release, $"a.id {range}", sessions, ct);
        foreach (var group in actions.Values.GroupBy(a => a.Course))
        {
            courses[group.Key] = courses[group.Key] with { Actions = [.. group.Select(a => a.Action)] };
        }

        return courses;
    }

    /// <summary>Some actions, each with its course.</summary>
    public static async Task<Dictionary<int, (TrainingCourse Course, TrainingAction Action)>> FindAsync(DbTransaction transaction, long release, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var list = string.Join(',', ids.Select(Text));
        var sessions = await ReadSessionsAsync(transaction, release, $"s.action_id IN ({list})", ct);
        var actions = await ReadActionsAsync(transaction, release, $"a.id IN ({list})", sessions, ct);
        var courses = await ReadCoursesAsync(transaction, release, $"c.id IN ({string.Join(',', actions.Values.Select(a => a.Course).Distinct().Select(Text))})", ct);
        return actions.ToDictionary(a => a.Key, a => (courses[a.Value.Course] with { Actions = [a.Value.Action] }, a.Value.Action));
    }

    /// <summary>Row of the action bearing this number, or null.</summary>
    public static async Task<int?> RowOfAsync(DbTransaction transaction, long release, string number, CancellationToken ct) =>
        await Database.ScalarAsync(transaction, "SELECT id FROM training_actions WHERE release_id = @p0 AND number = @p1", ct, release, number) is { } id
            ? Convert.ToInt32(id, CultureInfo.InvariantCulture)
            : null;

    private static async Task<(int Least, int Most)> ActionRangeAsync(DbTransaction transaction, long release, int firstCourse, CancellationToken ct)
    {
        // Rows of actions follow those of courses: the least action of the next page ends this one.
        var least = await FirstActionOfAsync(firstCourse);
        var next = await FirstActionOfAsync(firstCourse + Page);
        return (least ?? 1, (next ?? int.MaxValue) - 1);

        async Task<int?> FirstActionOfAsync(int course) =>
            await Database.ScalarAsync(transaction, "SELECT first_action FROM training_courses WHERE release_id = @p0 AND id = @p1", ct, release, course) is { } id
                ? Convert.ToInt32(id, CultureInfo.InvariantCulture)
                : null;
    }

    private static async Task<SortedDictionary<int, TrainingCourse>> ReadCoursesAsync(DbTransaction transaction, long release, string condition, CancellationToken ct)
    {
        var courses = new SortedDictionary<int, TrainingCourse>();
        await using var command = Database.Command(
            transaction,
            $"SELECT {CourseColumns} FROM training_courses c JOIN training_providers p ON p.release_id = c.release_id AND p.id = c.provider_id WHERE c.release_id = @p0 AND {condition}",
            release);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = new TrainingFields(reader, 0);
            courses.Add(row.Int(), row.Course(new TrainingFields(reader, CourseWidth + 1).Provider()));
        }

        return courses;
    }

    private static async Task<SortedDictionary<int, (int Course, TrainingAction Action)>> ReadActionsAsync(
        DbTransaction transaction, long release, string condition, Dictionary<int, ImmutableArray<TrainingSession>.Builder> sessions, CancellationToken ct)
    {
        var actions = new SortedDictionary<int, (int, TrainingAction)>();
        await using var command = Database.Command(transaction, $"SELECT {ActionColumns} FROM training_actions a WHERE a.release_id = @p0 AND {condition}", release);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = new TrainingFields(reader, 0);
            var (id, course) = (row.Int(), row.Int());
            actions.Add(id, (course, row.Action(sessions.TryGetValue(id, out var own) ? own.ToImmutable() : [])));
        }

        return actions;
    }

    private static async Task<Dictionary<int, ImmutableArray<TrainingSession>.Builder>> ReadSessionsAsync(DbTransaction transaction, long release, string condition, CancellationToken ct)
    {
        var sessions = new Dictionary<int, ImmutableArray<TrainingSession>.Builder>();
        await using var command = Database.Command(
            transaction, $"SELECT {SessionColumns} FROM training_sessions s WHERE s.release_id = @p0 AND {condition} ORDER BY s.action_id, s.position", release);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = new TrainingFields(reader, 0);
            var action = row.Int();
            if (!sessions.TryGetValue(action, out var own))
            {
                sessions[action] = own = ImmutableArray.CreateBuilder<TrainingSession>();
            }

            own.Add(row.Session());
        }

        return sessions;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
