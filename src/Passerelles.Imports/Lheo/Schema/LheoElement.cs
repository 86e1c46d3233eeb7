using System.Collections.Frozen;

namespace Passerelles.Imports.Lheo.Schema;

/// <summary>What an element of LHEO may hold.</summary>
internal enum LheoContent
{
    /// <summary>Elements in a fixed order.</summary>
    Sequence,

    /// <summary>Any mix of the elements listed.</summary>
    Mix,

    /// <summary>Text of a bounded length.</summary>
    Text,

    /// <summary>One value of a list.</summary>
    Choice,

    /// <summary>Eight digits.</summary>
    Date,

    /// <summary>A 64-bit whole number.</summary>
    Integer,

    /// <summary>Anything.</summary>
    Anything,
}

/// <summary>An element of LHEO and what it may hold.</summary>
internal sealed class LheoElement(string name)
{
    /// <summary>More than any document repeats an element.</summary>
    public const int Unbounded = int.MaxValue;

    public string Name { get; } = name;

    public LheoContent Content { get; set; }

    /// <summary>Children in order, of a sequence or a mix.</summary>
    public LheoParticle[] Children { get; set; } = [];

    /// <summary>Least length of a text.</summary>
    public int MinLength { get; set; }

    /// <summary>Greatest length of a text.</summary>
    public int MaxLength { get; set; }

    /// <summary>Values of a choice.</summary>
    public FrozenSet<string> Values { get; set; } = [];

    /// <summary>Attributes beyond those every element has.</summary>
    public FrozenSet<string> OwnAttributes { get; set; } = [];

    public bool HasText => Content is LheoContent.Text or LheoContent.Choice or LheoContent.Date or LheoContent.Integer;

    public override string ToString() => $"<{Name}>";
}

/// <summary>A child and how many times it comes.</summary>
internal readonly record struct LheoParticle(LheoElement Element, int Min, int Max);
