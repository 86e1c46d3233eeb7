using System.Globalization;
using Passerelles.Imports;

namespace Passerelles.Cli.Commands;

/// <summary>One line that rewrites itself on a terminal; nothing when the error output goes to a file or a pipe.</summary>
internal sealed class TerminalProgress(TextWriter error) : IProgress<ImportProgress>, IDisposable
{
    private readonly bool _isTerminal = !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
    private int _width;

    public void Report(ImportProgress value)
    {
        var text = value.Total == 0
            ? $"{value.Step}…"
            : string.Create(CultureInfo.InvariantCulture, $"{value.Step} : {value.Done} / {value.Total}");
        Show(text);
    }

    /// <summary>Removes the line, so that what follows starts on a clean one.</summary>
    public void Clear() => Show("");

    public void Dispose() => Clear();

    private void Show(string text)
    {
        if (_isTerminal && (text.Length > 0 || _width > 0))
        {
            error.Write($"\r{text.PadRight(_width)}{(text.Length == 0 ? "\r" : "")}");
            _width = text.Length;
        }
    }
}
