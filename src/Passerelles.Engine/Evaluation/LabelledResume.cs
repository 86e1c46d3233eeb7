using System.Collections.Immutable;
using System.Text.Json;

namespace Passerelles.Engine.Evaluation;

/// <summary>A CV written for the project and what a careful reader would find in it (see <c>samples/README.md</c>).</summary>
/// <param name="Name">Name of the file, without extension.</param>
/// <param name="IsDevelopment">True when the reading and the weights may be set by looking at it.</param>
/// <param name="Parts">The CV, part by part, in its own order.</param>
/// <param name="Truth">What it says.</param>
public sealed record LabelledResume(string Name, bool IsDevelopment, ImmutableArray<ResumePart> Parts, ResumeTruth Truth)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The CV as plain text.</summary>
    public string Text { get; } = ResumePart.TextOf(Parts);

    /// <summary>Reads a CV, whose headings are marked « # », and its truth.</summary>
    /// <exception cref="JsonException">The truth is not of the expected shape.</exception>
    public static LabelledResume Parse(string name, bool isDevelopment, string marked, string truth) => new(
        name,
        isDevelopment,
        ResumePart.Split(marked),
        JsonSerializer.Deserialize<ResumeTruth>(truth, Json) ?? throw new JsonException($"'{name}' has no truth."));
}

/// <summary>A part of a CV: a heading as its author wrote it, and what stands under it.</summary>
/// <param name="Heading">The heading, or null for what stands before the first one.</param>
/// <param name="Entries">Groups of lines that a blank line separates; no line is empty.</param>
public sealed record ResumePart(string? Heading, ImmutableArray<ImmutableArray<string>> Entries)
{
    private const string HeadingMark = "# ";

    /// <summary>Cuts a marked text at its headings and blank lines.</summary>
    public static ImmutableArray<ResumePart> Split(string marked)
    {
        var parts = ImmutableArray.CreateBuilder<ResumePart>();
        var entries = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var entry = ImmutableArray.CreateBuilder<string>();
        string? heading = null;
        foreach (var line in marked.ReplaceLineEndings("\n").Split('\n'))
        {
            var isHeading = line.StartsWith(HeadingMark, StringComparison.Ordinal);
            if ((isHeading || string.IsNullOrWhiteSpace(line)) && entry.Count > 0)
            {
                entries.Add(entry.DrainToImmutable());
            }

            if (isHeading)
            {
                Close();
                heading = line[HeadingMark.Length..];
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                entry.Add(line.TrimEnd());
            }
        }

        if (entry.Count > 0)
        {
            entries.Add(entry.DrainToImmutable());
        }

        Close();
        return parts.ToImmutable();

        void Close()
        {
            if (heading is not null || entries.Count > 0)
            {
                parts.Add(new ResumePart(heading, entries.DrainToImmutable()));
            }
        }
    }

    /// <summary>Parts as one plain text, a blank line between entries.</summary>
    public static string TextOf(ImmutableArray<ResumePart> parts) => string.Join("\n\n", parts.Select(p => p.ToText())) + "\n";

    private string ToText()
    {
        var content = string.Join("\n\n", Entries.Select(e => string.Join('\n', e)));
        return Heading is null ? content : content.Length == 0 ? Heading : $"{Heading}\n{content}";
    }
}

/// <summary>What a CV says. A field that its author did not label is null and is not measured.</summary>
public sealed record ResumeTruth
{
    /// <summary>What makes this CV easy or hard, such as <c>career-changer</c> or <c>spelling</c>.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Who it is about, letter for letter.</summary>
    public PersonTruth? Person { get; init; }

    /// <summary>Experiences, in any order.</summary>
    public required ImmutableArray<ExperienceTruth> Experiences { get; init; }

    /// <summary>Diplomas and courses, or null.</summary>
    public ImmutableArray<EducationTruth>? Education { get; init; }

    /// <summary>Certifications of the catalogue.</summary>
    public required ImmutableArray<CertificationTruth> Certifications { get; init; }

    /// <summary>Passages that plainly state a skill of the vocabulary, or null; not all of them.</summary>
    public ImmutableArray<SkillTruth>? Skills { get; init; }

    /// <summary>Occupations that should come first.</summary>
    public required ImmutableArray<string> Exact { get; init; }

    /// <summary>Other occupations a counsellor would find sensible.</summary>
    public required ImmutableArray<string> Acceptable { get; init; }

    /// <summary>Forms that tell the person's gender, each with the form of the other gender.</summary>
    public ImmutableArray<ImmutableArray<string>> Gender { get; init; } = [];
}

/// <summary>The name and places of a person, as the CV writes them.</summary>
public sealed record PersonTruth(string Name, ImmutableArray<string> Places);

/// <summary>An experience; dates as <c>2019</c> or <c>2019-03</c>; <paramref name="Employer"/> is null when the CV names none.</summary>
public sealed record ExperienceTruth(string Title, string? Start, string? End, bool Current = false, string? Employer = null, bool Unpaid = false);

/// <summary>A diploma or course and when it ended, <c>2019</c> or <c>2019-06</c>, or null.</summary>
public sealed record EducationTruth(string Title, string? End);

/// <summary>A certification; <paramref name="Standing"/> is null when held, else <c>in-progress</c> or <c>foreign</c>.</summary>
public sealed record CertificationTruth(string Id, string? Standing = null);

/// <summary>Words of the CV and the skills of the vocabulary that say the same.</summary>
public sealed record SkillTruth(string Quote, ImmutableArray<string> Ids);
