using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Pathways;

namespace Passerelles.Web.Features.Shared;

/// <summary>How long one has had one's occupation, as a short list of answers.</summary>
internal static class Practice
{
    public static ImmutableArray<(int Months, string Label)> Choices { get; } =
    [
        (6, "moins d’un an"),
        (12, "1\u00A0an"),
        (36, "3\u00A0ans"),
        (60, "5\u00A0ans"),
        (120, "10\u00A0ans ou plus"),
    ];

    /// <summary>Months of an answer; the usual practice for anything else.</summary>
    public static int Read(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && Choices.Any(c => c.Months == months) ? months : PathwayOrigin.UsualPractice;
}
