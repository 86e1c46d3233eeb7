namespace Passerelles.Documents;

internal enum RtfTokenKind
{
    GroupStart,
    GroupEnd,

    /// <summary><c>\word</c> or <c>\word12</c>.</summary>
    Control,

    /// <summary><c>\'e9</c>, or a plain byte of text.</summary>
    Byte,

    End,
}

/// <param name="Kind">Kind.</param>
/// <param name="Word">Control word, or the sign of a control symbol.</param>
/// <param name="Parameter">Number after the word, or null.</param>
/// <param name="Value">The byte.</param>
internal readonly record struct RtfToken(RtfTokenKind Kind, string Word = "", int? Parameter = null, byte Value = 0);
