using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Rome;

/// <summary>What <c>version.txt</c> says of a release.</summary>
internal sealed partial record RomeVersion(string Title, DateOnly? PublishedOn, string? Notes)
{
    public static RomeVersion Read(SourceFiles files, RomeFileSet set, ProblemList problems)
    {
        var title = $"ROME 4.0, version {set.Version[1..]}";
        if (!files.Names.Contains(RomeFileSet.VersionFile, StringComparer.Ordinal))
        {
            problems.Warn(RomeFileSet.VersionFile, null, "le fichier manque : la date de publication n'est pas connue.");
            return new RomeVersion(title, null, null);
        }

        if (SourceText.FromMixed(RomeFileSet.VersionFile, files.Read(RomeFileSet.VersionFile), problems) is not { } utf8)
        {
            return new RomeVersion(title, null, null);
        }

        var text = Encoding.UTF8.GetString(utf8.Span);
        var number = Field(Number(), text);
        if (number is not null && !number.Equals(set.Version[1..], StringComparison.Ordinal))
        {
            problems.Error(RomeFileSet.VersionFile, null, $"la version annoncée est {number}, les fichiers portent v{set.Version}.");
        }

        var date = DateOnly.TryParseExact(Field(Published(), text), "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : (DateOnly?)null;
        if (date is null)
        {
            problems.Warn(RomeFileSet.VersionFile, null, "la date de publication manque ou n'est pas de la forme 18/09/2025.");
        }

        return new RomeVersion(Field(Name(), text) ?? title, date, text.ReplaceLineEndings("\n").Trim());
    }

    private static string? Field(Regex regex, string text) =>
        regex.Match(text) is { Success: true } match && match.Groups["value"].Value.Trim() is { Length: > 0 } value ? value : null;

    [GeneratedRegex(@"^Num[eé]ro de version\s*:\s*(?<value>\d+)\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^Date de publication\s*:\s*(?<value>\S+)\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Published();

    [GeneratedRegex(@"^Titre[^:]*:(?<value>.+)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
