using System.Text;

namespace Passerelles.Documents;

/// <summary>What a group of RTF inherits and may change until it ends.</summary>
internal sealed record RtfGroup
{
    public bool IsSkipped { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Bytes that stand for a <c>\u</c> character for readers that do not know it.</summary>
    public int FallbackBytes { get; set; } = 1;

    public required Encoding Encoding { get; set; }

    public bool IsSymbolFont { get; set; }

    public bool IsBox { get; set; }

    public bool IsFontTable { get; set; }

    /// <summary>The group begins with <c>\*</c>: unknown words make it one to pass over.</summary>
    public bool IsOptional { get; set; }

    public RtfGroup Inner() => this with { IsBox = false, IsOptional = false };
}
