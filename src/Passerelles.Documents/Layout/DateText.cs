using System.Text.RegularExpressions;

namespace Passerelles.Documents;

/// <summary>Recognises the dates that label the rows of a CV.</summary>
internal static partial class DateText
{
    public static bool IsIn(string text) => Date().IsMatch(text);

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b\d{1,2}/\d{2,4}\b|aujourd.hui|\bprésent\b|\bpresent\b|\bà ce jour\b|\ben cours\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();
}
