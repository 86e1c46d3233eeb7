using System.Globalization;
using System.Text;
using System.Xml;
using Passerelles.Data;
using Passerelles.Data.Training;
using Passerelles.Engine.Training;
using Passerelles.Imports.Lheo.Schema;

namespace Passerelles.Imports.Lheo;

/// <summary>
/// Writes the training of the active release as LHEO 2.3, valid against its schema, course by course. Imported again, it gives
/// the same release: what LHEO demands and nobody knows is marked so, and what it has no element for goes in <c>extras</c>.
/// </summary>
public static class LheoExport
{
    /// <summary>Courses written between two flushes.</summary>
    private const int Between = 200;

    /// <summary>Writes everything; returns the number of courses, 0 when nothing was imported and nothing is written.</summary>
    /// <param name="store">The database.</param>
    /// <param name="output">Where to; never written to synchronously, left open.</param>
    /// <param name="ct">Stops between two courses.</param>
    public static async Task<int> WriteAsync(ReferenceStore store, Stream output, CancellationToken ct)
    {
        var training = new TrainingStore(store);
        if (await training.ActiveAsync(ct) is not { } release)
        {
            return 0;
        }

        return await WriteAsync(training.ReadAllAsync(ct), release.PublishedOn, output, ct);
    }

    /// <summary>Writes courses; at least one, as LHEO wants.</summary>
    /// <param name="courses">In order.</param>
    /// <param name="madeOn">Day the content dates from, or null.</param>
    /// <param name="output">Where to.</param>
    /// <param name="ct">Stops between two courses.</param>
    public static async Task<int> WriteAsync(IAsyncEnumerable<TrainingCourse> courses, DateOnly? madeOn, Stream output, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var count = 0;
        await using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false, Async = true }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("lheo", LheoSchema.Namespace23);
            if (madeOn is { } day)
            {
                xml.WriteAttributeString("horodatage-export", day.ToString("yyyy-MM-dd'T00:00:00'", CultureInfo.InvariantCulture));
            }

            xml.WriteStartElement("offres");
            var writer = new LheoCourseWriter(xml);
            await foreach (var course in courses.WithCancellation(ct))
            {
                writer.Write(course);
                if (++count % Between == 0)
                {
                    xml.Flush();
                    await DrainAsync();
                }
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndDocument();
            xml.Flush();
            await DrainAsync();
        }

        return count;

        async Task DrainAsync()
        {
            await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), ct);
            buffer.SetLength(0);
        }
    }
}
