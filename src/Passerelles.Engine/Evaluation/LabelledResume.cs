using System.Collections.Immutable;
using System.Text.Json;

namespace Passerelles.Engine.Evaluation;

/// <summary>A CV written for the project and what a careful reader would find in it (see <c>samples/README.md</c>).</summary>
/// <param name="Name">Name of the file, without extension; those that begin with <c>dev-</c> may be tuned on.</param>
/// <param name="Text">The CV.</param>
/// <param name="Truth">What it says.</param>
public sealed record LabelledResume(string Name, string Text, ResumeTruth Truth)
{
    /// <summary>True when the CV was looked at while the reading and the weights were being set.</summary>
    public bool IsDevelopment => Name.StartsWith("dev-", StringComparison.Ordinal);

    /// <summary>Reads a CV and its truth.</summary>
    /// <exception cref="JsonException">The truth is not of the expected shape.</exception>
    public static LabelledResume Parse(string name, string text, string truth) =>
        new(name, text, JsonSerializer.Deserialize<ResumeTruth>(truth, JsonSerializerOptions.Web) ?? throw new JsonException($"'{name}' has no truth."));
}

/// <summary>What a CV says.</summary>
public sealed record ResumeTruth
{
    /// <summary>Experiences, in any order.</summary>
    public required ImmutableArray<ExperienceTruth> Experiences { get; init; }

    /// <summary>Certifications of the catalogue.</summary>
    public required ImmutableArray<CertificationTruth> Certifications { get; init; }

    /// <summary>Occupations that should come first.</summary>
    public required ImmutableArray<string> Exact { get; init; }

    /// <summary>Other occupations a counsellor would find sensible.</summary>
    public required ImmutableArray<string> Acceptable { get; init; }
}

/// <summary>An experience; dates as <c>2019</c> or <c>2019-03</c>.</summary>
public sealed record ExperienceTruth(string Title, string? Start, string? End, bool Current = false);

/// <summary>A certification; <paramref name="Standing"/> is null when held, else <c>in-progress</c> or <c>foreign</c>.</summary>
public sealed record CertificationTruth(string Id, string? Standing = null);
