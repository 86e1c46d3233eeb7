using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Figures.Layouts;

/// <summary>Pages of a CV in HTML, its words as they are, each layout as one meets it.</summary>
internal static partial class LayoutPage
{
    private const int LongestDate = 32;

    private const string Base = """
        @page { size: A4; margin: 15mm 16mm }
        body { font: 10pt/1.35 "DejaVu Sans", sans-serif; margin: 0 }
        h1 { font-size: 18pt; margin: 0 0 4pt; line-height: 1.1 }
        h2 { font-size: 11.5pt; margin: 10pt 0 3pt; border-bottom: 1px solid #888 }
        p, ul { margin: 0 0 5pt } ul { padding-left: 12pt }
        """;

    public static string OneColumn(LabelledResume resume) => Document("", Head(resume.Parts) + string.Concat(Others(resume.Parts).Select(Section)));

    public static string TwoColumns(LabelledResume resume)
    {
        var parts = Others(resume.Parts);
        var (left, right) = Halves(parts);
        return Document(
            ".columns { display: flex; gap: 9mm } .columns > div { flex: 1; min-width: 0 } body { font-size: 9pt }",
            $"{Head(resume.Parts)}<div class=\"columns\"><div>{string.Concat(left.Select(Section))}</div><div>{string.Concat(right.Select(Section))}</div></div>");
    }

    public static string Table(LabelledResume resume) => Document(
        "table { width: 100%; border-collapse: collapse } td { vertical-align: top; padding: 3pt 4pt } td:first-child { width: 28%; font-weight: bold } tr + tr td { border-top: 1px solid #aaa }",
        $"{Head(resume.Parts)}<table>{string.Concat(Others(resume.Parts).Select(p => $"<tr><td><p>{Text(p.Heading ?? "")}</p></td><td>{Entries(p)}</td></tr>"))}</table>");

    public static string Sidebar(LabelledResume resume, bool isLeft)
    {
        var parts = Others(resume.Parts);
        var beside = parts.Where(IsShort).ToImmutableArray();
        var aside = $"<aside>{string.Concat(beside.Select(Section))}</aside>";
        var main = $"<main>{string.Concat(parts.Where(p => !IsShort(p)).Select(Section))}</main>";
        return Document(
            "aside { width: 52mm; flex: none; background: #1d3b4f; color: #fff; padding: 4mm; font-size: 9pt; box-sizing: border-box } main { flex: 1; min-width: 0 } .columns { display: flex; gap: 6mm }",
            $"{Head(resume.Parts)}<div class=\"columns\">{(isLeft ? aside + main : main + aside)}</div>");
    }

    public static string LinkedIn(LabelledResume resume)
    {
        var parts = Others(resume.Parts);
        var head = resume.Parts is [{ Heading: null } first, ..] ? first.Entries.SelectMany(e => e).ToArray() : [];
        var contact = head.Where(l => l.Contains('@', StringComparison.Ordinal) || Digits().IsMatch(l)).ToArray();
        return Document(
            "@page { margin: 0 } .columns { display: flex; min-height: 297mm } aside { width: 60mm; flex: none; background: #2d3e50; color: #e6e6e6; padding: 10mm 6mm; font-size: 9pt; box-sizing: border-box } main { flex: 1; padding: 10mm 9mm; min-width: 0 } h1 { font-size: 21pt; font-weight: normal } h2 { border: 0; font-weight: normal; font-size: 13pt }",
            $"<div class=\"columns\"><aside>{Lines(contact)}{string.Concat(parts.Where(IsShort).Select(Section))}</aside><main>{HeadOf([.. head.Where(l => !contact.Contains(l, StringComparer.Ordinal))])}{string.Concat(parts.Where(p => !IsShort(p)).Select(Section))}</main></div>");
    }

    public static string Europass(LabelledResume resume) => Document(
        "h2 { color: #0e4194; border: 0; text-align: right; width: 46mm } .row { display: flex; gap: 5mm } .row > p { flex: 1; margin: 0 0 6pt } .row > .left { flex: none; width: 46mm; text-align: right; color: #0e4194 }",
        Head(resume.Parts) + string.Concat(Others(resume.Parts).Select(p =>
            (p.Heading is null ? "" : $"<h2>{Text(p.Heading)}</h2>")
            + string.Concat(p.Entries.Select(EuropassRow)))));

    // Dates on the left when they stand on a line of their own.
    private static string EuropassRow(ImmutableArray<string> entry)
    {
        var left = entry.Length > 1 && entry[0].Length <= LongestDate && entry[0].Any(char.IsAsciiDigit) ? entry[0] : "";
        return $"<div class=\"row\"><p class=\"left\">{Text(left)}</p><p>{string.Join("<br>", entry.Skip(left.Length == 0 ? 0 : 1).Select(Text))}</p></div>";
    }

    private static string Document(string style, string body) =>
        $"<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>CV</title><style>{Base}{style}</style></head><body>{body}</body></html>";

    private static string Head(ImmutableArray<ResumePart> parts) =>
        parts is [{ Heading: null } head, ..] ? HeadOf([.. head.Entries.SelectMany(e => e)]) : "";

    private static string HeadOf(string[] lines) => lines is [var first, .. var rest] ? $"<h1>{Text(first)}</h1>{Lines(rest)}" : "";

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => $"<p>{Text(l)}</p>"));

    private static ImmutableArray<ResumePart> Others(ImmutableArray<ResumePart> parts) => parts is [{ Heading: null }, ..] ? parts[1..] : parts;

    private static string Section(ResumePart part) => $"{(part.Heading is null ? "" : $"<h2>{Text(part.Heading)}</h2>")}{Entries(part)}";

    private static string Entries(ResumePart part)
    {
        var html = new StringBuilder();
        foreach (var entry in part.Entries)
        {
            var lines = entry.TakeWhile(l => !Bullet().IsMatch(l)).ToArray();
            html.Append(lines.Length == 0 ? "" : $"<p>{string.Join("<br>", lines.Select(Text))}</p>");
            var bullets = entry.Skip(lines.Length).ToArray();
            html.Append(bullets.Length == 0 ? "" : $"<ul>{string.Concat(Items(bullets))}</ul>");
        }

        return html.ToString();
    }

    // A line that follows a bullet without one of its own goes on with it.
    private static IEnumerable<string> Items(string[] lines)
    {
        for (var i = 0; i < lines.Length;)
        {
            var end = i + 1;
            while (end < lines.Length && !Bullet().IsMatch(lines[end]))
            {
                end++;
            }

            yield return $"<li>{string.Join(' ', lines[i..end].Select(l => Text(Bullet().Replace(l, ""))))}</li>";
            i = end;
        }
    }

    private static (ImmutableArray<ResumePart> Left, ImmutableArray<ResumePart> Right) Halves(ImmutableArray<ResumePart> parts)
    {
        var half = parts.Sum(LineCount) / 2;
        var count = 0;
        var at = Math.Min(parts.Length, Math.Max(1, parts.TakeWhile(p => (count += LineCount(p)) <= half).Count()));
        return (parts[..at], parts[at..]);
    }

    private static int LineCount(ResumePart part) => 2 + part.Entries.Sum(e => e.Length);

    // What a designer sets beside: skills, languages, hobbies; not the jobs.
    private static bool IsShort(ResumePart part) => part.Entries.SelectMany(e => e).All(l => l.Length <= 60) && LineCount(part) <= 12;

    private static string Text(string line) => WebUtility.HtmlEncode(line);

    [GeneratedRegex(@"^\s*[•\-–*▪►>]\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\d\d[ .]?\d\d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
