using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Passerelles.Data.Releases;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Training;

/// <summary>The training of the active release of the source <c>lheo</c>: replaced as a whole, read course by course.</summary>
public sealed class TrainingStore(ReferenceStore store)
{
    /// <summary>Name of the source.</summary>
    public const string Source = "lheo";

    /// <summary>
    /// Writes courses as they come and makes them the active release. <paramref name="describe"/> is asked, once they have all
    /// come, what the release is; when it answers null, nothing has changed and null is returned.
    /// </summary>
    /// <exception cref="InvalidOperationException">What was counted in the database differs from what was written; nothing has changed.</exception>
    public Task<SwapResult?> SwapAsync(ChannelReader<IReadOnlyList<TrainingCourse>> batches, Func<ReleaseInfo?> describe, CancellationToken ct) => store.SwapStreamAsync(
        Source,
        async stream =>
        {
            var writer = new TrainingWriter(stream);
            await foreach (var batch in batches.ReadAllAsync(ct))
            {
                await writer.WriteAsync(batch, ct);
            }

            await writer.CompleteAsync(ct);
            return describe() is { } info ? (info, null) : null;
        },
        ct);

    /// <summary>What the active release is, or null before the first import.</summary>
    public Task<ReleaseInfo?> ActiveAsync(CancellationToken ct) => store.ReadAsync(
        async transaction => (await ReleaseTable.ActiveAsync(transaction, Source, ct))?.Info, ct);

    /// <summary>Every course of the active release, in order, a thousand at a time: memory does not grow with their number.</summary>
    public async IAsyncEnumerable<TrainingCourse> ReadAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var reading = await store.BeginReadAsync(ct);
        if (await ReleaseTable.ActiveAsync(reading.Transaction, Source, ct) is not { } release)
        {
            yield break;
        }

        for (var first = 1; ; first += TrainingReader.Page)
        {
            var courses = await TrainingReader.CoursesAsync(reading.Transaction, release.Id, first, ct);
            foreach (var course in courses.Values)
            {
                yield return course;
            }

            if (courses.Count == 0)
            {
                yield break;
            }
        }
    }
}
