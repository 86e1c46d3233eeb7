using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Passerelles.Imports.Catalogue.Language;

/// <summary>
/// Spelling by the French dictionary of hunspell, and by <c>words.txt</c>, the reviewed list of the sector's own words. One
/// call for all the words of the catalogue.
/// </summary>
internal static partial class SpellingCheck
{
    /// <summary>The dictionary reads some 20,000 words in a second; this is for a machine that does nothing else well either.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Reports every unknown word at the first place it is met.</summary>
    /// <returns>Null when done, or why spelling could not be checked.</returns>
    public static async Task<string?> CheckAsync(IEnumerable<DisplayedText> texts, IReadOnlySet<string> known, ProblemList problems, CancellationToken ct)
    {
        var places = new Dictionary<string, DisplayedText>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (Match match in Word.Matches(WithoutGenderMarks(text.Scalar.Text)))
            {
                var word = match.Value.Replace('’', '\'').Trim('\'', '-');
                if (word.Length > 1 && !IsKnown(word, known))
                {
                    places.TryAdd(word, text);
                }
            }
        }

        var (unknown, failure) = await AskAsync([.. places.Keys.Order(StringComparer.Ordinal)], ct);
        if (unknown is null)
        {
            return failure;
        }

        foreach (var word in unknown)
        {
            if (places.TryGetValue(word, out var text))
            {
                problems.Error(text.File, text.Scalar.Line, $"« {word} » n'est pas dans le dictionnaire : corrigez, ou ajoutez-le à words.txt après l'avoir vérifié.", text.Scalar.Column);
            }
        }

        return null;
    }

    /// <summary>Words of the reviewed list: one a line, <c>#</c> begins a remark; a word in lower case is also known with a capital.</summary>
    public static ImmutableHashSet<string> ReadList(IEnumerable<string> lines) =>
    [
        .. lines.Select(l => l.Split('#')[0].Trim().Replace('’', '\'')).Where(l => l.Length > 0)
            .SelectMany(w => new[] { w, Capital(w) }),
    ];

    private static bool IsKnown(string word, IReadOnlySet<string> known)
    {
        if (known.Contains(word))
        {
            return true;
        }

        // « d'EHPAD », « l'aide-soignante » : the list holds the word itself.
        var elision = word.IndexOf('\'', StringComparison.Ordinal);
        if (elision is > 0 and <= 2 && known.Contains(word[(elision + 1)..]))
        {
            return true;
        }

        return word.Contains('-', StringComparison.Ordinal) && elision < 0 && word.Split('-').All(p => p.Length == 0 || known.Contains(p));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>« infirmier·e·s » is read as « infirmier ».</summary>
    private static string WithoutGenderMarks(string text) => GenderMark.Replace(text, "");

    private static async Task<(List<string>? Unknown, string? Failure)> AskAsync(ImmutableArray<string> words, CancellationToken ct)
    {
        var start = new ProcessStartInfo("hunspell")
        {
            ArgumentList = { "-d", "fr", "-i", "utf-8", "-l" },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            return (null, "hunspell et son dictionnaire français ne sont pas installés (paquets hunspell et hunspell-fr).");
        }

        using (process)
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            patience.CancelAfter(Patience);
            try
            {
                var output = process!.StandardOutput.ReadToEndAsync(patience.Token);
                var errors = process.StandardError.ReadToEndAsync(patience.Token);
                await FeedAsync(process.StandardInput, words, patience.Token);
                await process.WaitForExitAsync(patience.Token);
                return process.ExitCode == 0
                    ? ([.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)], null)
                    : (null, $"hunspell a échoué : {(await errors).Trim()}");
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                process!.Kill(entireProcessTree: true);
                return (null, "hunspell n'a pas répondu.");
            }
        }
    }

    private static async Task FeedAsync(StreamWriter input, ImmutableArray<string> words, CancellationToken ct)
    {
        try
        {
            foreach (var word in words)
            {
                await input.WriteLineAsync(word.AsMemory(), ct);
            }

            input.Close();
        }
        catch (IOException)
        {
            // It ended before reading everything: its exit code says why.
        }
    }

    [GeneratedRegex(@"(?<!\p{N})\p{L}[\p{L}’'\-]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"·\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GenderMark { get; }
}
