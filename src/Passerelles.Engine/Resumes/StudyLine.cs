using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>A diploma or a course on a line: its name, and the stretch that tells of it.</summary>
internal readonly record struct StudyEntry(TextPiece Title, int Start, int End);

/// <summary>Cuts a line such as « BAFA 2018, PSC1 (2019) » into the diplomas and courses it names.</summary>
internal static class StudyLine
{
    private const int NearDate = 3;

    /// <summary>Entries of a line; none when no piece begins a diploma.</summary>
    /// <param name="text">The CV.</param>
    /// <param name="line">The line.</param>
    /// <param name="isList">True among studies, where « formation… » and dated pieces are courses.</param>
    public static ImmutableArray<StudyEntry> Cut(FoldedText text, ResumeLine line, bool isList)
    {
        var pieces = Pieces(text, line);
        var starts = Starts(text, line, pieces, isList);
        var entries = ImmutableArray.CreateBuilder<StudyEntry>(starts.Count);
        for (var k = 0; k < starts.Count; k++)
        {
            var start = k == 0 ? First(text, line, pieces[starts[0]], isList) : Boundary(line, pieces, starts[k], starts[k - 1]);
            var end = k + 1 == starts.Count ? line.End : Boundary(line, pieces, starts[k + 1], starts[k]);
            entries.Add(new StudyEntry(Title(text, line, pieces, starts[k], k + 1 < starts.Count ? starts[k + 1] : pieces.Count), start, end));
        }

        return entries.DrainToImmutable();
    }

    /// <summary>True when the dates of the line stand before what they date.</summary>
    public static bool BeginsWithDate(ResumeLine line) => !line.Dates.IsEmpty && line.Dates[0].Start <= line.Start + 2;

    // Among studies the line tells of one thing; elsewhere what stands before the diploma is something else.
    private static int First(FoldedText text, ResumeLine line, TextPiece piece, bool isList)
    {
        var stop = text.Folded.LastIndexOf(". ", piece.Start, piece.Start - line.Start, StringComparison.Ordinal);
        return isList || stop < line.Start ? line.Start : stop + 1;
    }

    private static List<TextPiece> Pieces(FoldedText text, ResumeLine line)
    {
        var pieces = new List<TextPiece>();
        foreach (var piece in LinePieces.Cut(text, line))
        {
            var from = piece.Start;
            for (var i = piece.Start; i < piece.End; i++)
            {
                if (LinkAt(text.Folded, i, piece.End) is var length and > 0 && BeginsDiploma(text, line, new TextPiece(i + length, piece.End), i + length == line.Start))
                {
                    AddPiece(pieces, from, i);
                    from = i + length;
                    i = from - 1;
                }
            }

            AddPiece(pieces, from, piece.End);
        }

        return pieces;
    }

    private static void AddPiece(List<TextPiece> pieces, int start, int end)
    {
        if (end - start >= 2)
        {
            pieces.Add(new TextPiece(start, end));
        }
    }

    // « BAFA et PSC1 », « AFGSU2 + formateur », « BTS 2018. DIU 2022 », « puis le DEES »
    private static int LinkAt(string text, int at, int end)
    {
        foreach (var link in (ReadOnlySpan<string>)[" et ", " + ", ". ", " puis ", "+", " & ", "/"])
        {
            if (at + link.Length < end && string.CompareOrdinal(text, at, link, 0, link.Length) == 0)
            {
                return link.Length;
            }
        }

        return 0;
    }

    private static List<int> Starts(FoldedText text, ResumeLine line, List<TextPiece> pieces, bool isList)
    {
        var starts = new List<int>();
        var isAnnounced = false;
        var isDatedList = isList && CountDated(text, line, pieces) >= 2;
        for (var i = 0; i < pieces.Count; i++)
        {
            var words = text.Folded.AsSpan(pieces[i].Start, pieces[i].Length);
            if (EndsWithColon(text, pieces, i) && StudyWords.IsLabel(words))
            {
                isAnnounced = StudyWords.AnnouncesCourses(words);
                continue;
            }

            if (Depth(text, line, pieces[i].Start) > 0)
            {
                continue;
            }

            var isOpen = starts.Count > 0;
            var isDiploma = BeginsDiploma(text, line, pieces[i], pieces[i].Start == line.Start)
                && !(isOpen && StudyWords.IsBare(words) && !IsDated(line, pieces, starts[^1], i) && pieces[i].Length < 4 && !IsDated(line, pieces, i, i + 1));
            var isFirst = i == 0 || IsDated(line, pieces, i - 1, i) || EndsWithColon(text, pieces, i - 1);
            var isCourse = (isList || (BeginsWithDate(line) && i == 0)) && isFirst && StudyWords.BeginCourse(words) && (!isOpen || IsDated(line, pieces, starts[^1], i));
            var isDated = isDatedList && IsFollowedByDate(line, pieces[i]) && (!isOpen || IsDated(line, pieces, starts[^1], i)) && !StudyWords.BeginSchool(words) && !StudyDates.Continues(words);
            var isItem = isList && isAnnounced && !StudyWords.BeginSchool(words) && words.Length > 2;
            if (isDiploma || isCourse || isDated || isItem)
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    private static bool BeginsDiploma(FoldedText text, ResumeLine line, TextPiece piece, bool isFirst)
    {
        if (piece.Length < 2 || !StudyWords.BeginDiploma(text.Folded.AsSpan(piece.Start, piece.Length)))
        {
            return false;
        }

        // « DU », « DES », « TP », « BUT » are diplomas in capitals only, and in a shouted line only at its start.
        var end = piece.Start;
        while (end < piece.End && char.IsLetterOrDigit(text.Folded[end]))
        {
            end++;
        }

        var first = text.Slice(piece.Start, end);
        return text.Folded[piece.Start..end] is not ("du" or "des" or "de" or "tp" or "but" or "cs" or "mc" or "bp" or "lp" or "bt")
            || (first.IndexOfAnyInRange('a', 'z') < 0 && (isFirst || text.Slice(line.Start, line.End).IndexOfAnyInRange('a', 'z') >= 0));
    }

    private static int CountDated(FoldedText text, ResumeLine line, List<TextPiece> pieces) =>
        line.Dates.Any(d => d.IsPeriod) ? 0 : pieces.Count(p => IsFollowedByDate(line, p) && p.Length > 2 && !StudyDates.Continues(text.Folded.AsSpan(p.Start, p.Length)));

    private static bool IsFollowedByDate(ResumeLine line, TextPiece piece) => line.Dates.Any(d => !d.IsDuration && d.Start >= piece.End && d.Start <= piece.End + NearDate);

    private static bool IsDated(ResumeLine line, List<TextPiece> pieces, int from, int to)
    {
        var end = to < pieces.Count ? pieces[to].Start : line.End;
        return line.Dates.Any(d => !d.IsDuration && d.Start >= pieces[from].Start && d.End <= end);
    }

    private static bool EndsWithColon(FoldedText text, List<TextPiece> pieces, int at)
    {
        var i = pieces[at].End;
        while (i < text.Folded.Length && text.Folded[i] == ' ')
        {
            i++;
        }

        return i < text.Folded.Length && text.Folded[i] == ':';
    }

    private static int Depth(FoldedText text, ResumeLine line, int at)
    {
        var depth = 0;
        for (var i = line.Start; i < at; i++)
        {
            depth += text.Folded[i] == '(' ? 1 : text.Folded[i] == ')' && depth > 0 ? -1 : 0;
        }

        return depth;
    }

    // « 2010 BEP ; 2012 CAP »: the date belongs to what follows it.
    private static int Boundary(ResumeLine line, List<TextPiece> pieces, int start, int previous)
    {
        if (BeginsWithDate(line))
        {
            foreach (var date in line.Dates.Where(d => d.Start >= pieces[previous].End && d.End <= pieces[start].Start))
            {
                return date.Start;
            }
        }

        return pieces[start].Start;
    }

    private static TextPiece Title(FoldedText text, ResumeLine line, List<TextPiece> pieces, int at, int stop)
    {
        var piece = WithoutLink(text, WithoutArticle(text, pieces[at]));
        if (!StudyWords.IsBare(text.Folded.AsSpan(piece.Start, piece.Length)))
        {
            return piece;
        }

        // « Diplôme d'ingénieur, Génie des procédés »; « Politiques migratoires en Europe, DU ».
        if (at > 0 && !EndsWithColon(text, pieces, at - 1) && IsName(text, line, pieces[at - 1]) && IsJoined(line, pieces[at - 1], piece))
        {
            return new TextPiece(pieces[at - 1].Start, piece.End);
        }

        return at + 1 < stop && IsName(text, line, pieces[at + 1]) && IsJoined(line, piece, pieces[at + 1]) ? new TextPiece(piece.Start, pieces[at + 1].End) : piece;
    }

    // « mon CAP », « une licence »
    private static TextPiece WithoutArticle(FoldedText text, TextPiece piece)
    {
        foreach (var article in (ReadOnlySpan<string>)["mon ", "ma ", "le ", "la ", "l'", "un ", "une "])
        {
            if (piece.Length > article.Length + 2 && string.CompareOrdinal(text.Folded, piece.Start, article, 0, article.Length) == 0)
            {
                return new TextPiece(piece.Start + article.Length, piece.End);
            }
        }

        return piece;
    }

    // « licence d'histoire en », « BAFA obtenu en »: the date that followed was cut off.
    private static TextPiece WithoutLink(FoldedText text, TextPiece piece)
    {
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var link in (ReadOnlySpan<string>)[" en", " le", " obtenu", " obtenue", " depuis", " passe", " eu"])
            {
                if (piece.Length > link.Length + 2 && text.Folded.AsSpan(piece.Start, piece.Length).EndsWith(link))
                {
                    piece = new TextPiece(piece.Start, piece.End - link.Length);
                    cut = true;
                }
            }
        }

        return piece;
    }

    private static bool IsName(FoldedText text, ResumeLine line, TextPiece piece)
    {
        var words = text.Folded.AsSpan(piece.Start, piece.Length);
        return words.Length > 3 && !StudyWords.NameSchool(words) && !StudyWords.BeginDiploma(words) && !StudyDates.Continues(words)
            && !StudyDates.IsInProgress(piece.Of(text)) && Depth(text, line, piece.Start) == 0;
    }

    private static bool IsJoined(ResumeLine line, TextPiece first, TextPiece second) =>
        !line.Dates.Any(d => d.Start >= first.End && d.End <= second.Start);
}
