namespace Passerelles.Imports.Files;

/// <summary>A source that cannot be opened at all; the message is a French sentence for the person who gave the path.</summary>
public sealed class SourceFormatException(string message, Exception? inner = null) : Exception(message, inner);
