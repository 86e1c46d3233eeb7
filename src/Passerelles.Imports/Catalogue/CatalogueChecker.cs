using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;
using Passerelles.Imports.Catalogue.Language;
using Passerelles.Imports.Catalogue.Official;

namespace Passerelles.Imports.Catalogue;

/// <summary>What checking a catalogue gave.</summary>
/// <param name="Release">The catalogue, or null when it could not be imported.</param>
/// <param name="Files">Entries of each file.</param>
/// <param name="Problems">Everything found wrong, in file then line order.</param>
/// <param name="Spelling">Null when spelling was checked, or why it was not.</param>
/// <param name="Official">Official files the codes were held against; empty when none was asked for.</param>
public sealed record CatalogueReport(
    CatalogueRelease? Release,
    ImmutableArray<FileCount> Files,
    ImmutableArray<ImportProblem> Problems,
    string? Spelling,
    ImmutableArray<string> Official);

/// <summary>
/// All that an editor must put right before publishing: what forbids an import, then language (typography, spelling, easy
/// reading), doubles in the vocabulary, and codes that official files do not know.
/// </summary>
public static class CatalogueChecker
{
    private static readonly char[] Separators = [' ', '\u00A0', ',', '(', ')', '/'];

    /// <summary>Checks a catalogue.</summary>
    /// <param name="folder">The folder that holds <c>catalogue.yaml</c>.</param>
    /// <param name="against">A folder of official files (ROME, RNCP, ESCO, FAP, PCS), or null not to check codes.</param>
    /// <param name="history">Codes that releases retired, or null when none is known.</param>
    /// <param name="ct">Stops between two checks.</param>
    public static async Task<CatalogueReport> CheckAsync(string folder, string? against, CodeHistory? history, CancellationToken ct)
    {
        var problems = new ProblemList();
        var (release, files) = CatalogueReader.Read(folder, problems);
        if (files is null)
        {
            return new CatalogueReport(null, [], problems.ToImmutable(), Spelling: "le catalogue n'a pas pu être lu.", []);
        }

        var texts = files.Roots.SelectMany(f => DisplayedText.Of(f.Key, f.Value)).ToList();
        foreach (var text in texts)
        {
            TypographyCheck.Check(text, problems);
        }

        foreach (var sheet in files.Sheets)
        {
            ReadabilityCheck.Check(sheet, problems);
        }

        NearDuplicates.Check(files, problems);
        VocabularyUse.Check(files, problems);
        if (history is not null)
        {
            RetiredCodeCheck.Check(files, history, problems);
        }

        var spelling = await SpellingCheck.CheckAsync(texts, SpellingCheck.ReadList(files.Words.Concat(ExplainedWords(files))), problems, ct);
        ImmutableArray<string> official = [];
        if (against is not null)
        {
            var codes = OfficialCodesReader.Read(against, problems, ct);
            OfficialCheck.Check(files, codes, problems);
            official = [.. codes.Files];
        }

        return new CatalogueReport(problems.HasErrors ? null : release, [.. files.Counts], problems.ToImmutable(), spelling, official);
    }

    /// <summary>Acronyms and terms that the catalogue itself explains: titles, abbreviations of diplomas, the glossary.</summary>
    private static IEnumerable<string> ExplainedWords(CatalogueFiles files) =>
        files.Sheets.SelectMany(s => s.Child("titles").Texts("acronyms"))
            .Concat(files.Lists.GetValueOrDefault("certifications", []).Select(c => c.TextOrNull("abbreviation")).OfType<string>())
            .Concat(files.Lists.GetValueOrDefault("glossary", []).Select(t => t.Text("term")))
            .SelectMany(t => t.Split(Separators, StringSplitOptions.RemoveEmptyEntries));
}
