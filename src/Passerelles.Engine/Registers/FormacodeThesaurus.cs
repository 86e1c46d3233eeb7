using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Registers;

/// <summary>One term of Formacode.</summary>
public sealed record FormacodeTerm
{
    /// <summary>Code; unique.</summary>
    public required FormacodeCode Code { get; init; }

    /// <summary>Label in small letters, as published.</summary>
    public required string Label { get; init; }

    /// <summary>What it describes: <c>DOM</c> a subject, <c>DIP</c> a diploma, <c>PUB</c> a public, <c>OUT</c> a means…</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>Semantic field, three digits and name (<c>434 SANTE SECTEUR SANITAIRE</c>), or null for what is not a subject.</summary>
    public string? Field { get; init; }

    /// <summary>Broader term, or null.</summary>
    public FormacodeCode? Broader { get; init; }

    /// <summary>Narrower terms.</summary>
    public ImmutableArray<FormacodeCode> Narrower { get; init; } = [];

    /// <summary>Related terms.</summary>
    public ImmutableArray<FormacodeCode> Related { get; init; } = [];

    /// <summary>Speciality of training, or null.</summary>
    public NsfCode? Nsf { get; init; }

    /// <summary>Codes of another version of the thesaurus that this one stands for; its own code when nothing has changed.</summary>
    public ImmutableArray<FormacodeCode> OtherVersion { get; init; } = [];
}

/// <summary>Fields of ISCED-F that a Formacode belongs to.</summary>
/// <param name="Code">Formacode, of version 12.</param>
/// <param name="Fields">At least one.</param>
public sealed record FormacodeIsced(FormacodeCode Code, ImmutableArray<IscedFieldCode> Fields);

/// <summary>Formacode as a whole: terms, their tree, what replaces what.</summary>
public sealed class FormacodeThesaurus
{
    private readonly FrozenDictionary<FormacodeCode, FormacodeTerm> _terms;
    private readonly FrozenDictionary<FormacodeCode, ImmutableArray<IscedFieldCode>> _fields;
    private readonly ILookup<FormacodeCode, FormacodeTerm> _byOtherVersion;

    private FormacodeThesaurus(IEnumerable<FormacodeTerm> terms, IEnumerable<FormacodeIsced> fields)
    {
        _terms = terms.ToFrozenDictionary(t => t.Code);
        _fields = fields.ToFrozenDictionary(f => f.Code, f => f.Fields);
        _byOtherVersion = _terms.Values.OrderBy(t => t.Code).SelectMany(t => t.OtherVersion.Select(o => (o, t))).ToLookup(p => p.o, p => p.t);
    }

    /// <summary>How many terms.</summary>
    public int Count => _terms.Count;

    /// <summary>Every code with a term.</summary>
    public ImmutableArray<FormacodeCode> Codes => _terms.Keys;

    /// <summary>Builds it; codes must be unique.</summary>
    public static FormacodeThesaurus Build(IEnumerable<FormacodeTerm> terms, IEnumerable<FormacodeIsced> fields) => new(terms, fields);

    /// <summary>The term bearing this code, or null.</summary>
    public FormacodeTerm? Find(FormacodeCode code) => _terms.GetValueOrDefault(code);

    /// <summary>The term of a code of either version: the one that bears it, else those that stand for it.</summary>
    public ImmutableArray<FormacodeTerm> Resolve(FormacodeCode code) => Find(code) is { } term ? [term] : [.. _byOtherVersion[code]];

    /// <summary>Fields of ISCED-F of a code, or of its nearest broader term that has some; empty when none is known.</summary>
    public ImmutableArray<IscedFieldCode> FieldsOf(FormacodeCode code)
    {
        var seen = new HashSet<FormacodeCode>();
        for (FormacodeCode? at = code; at is { } current && seen.Add(current); at = Find(current)?.Broader)
        {
            if (_fields.TryGetValue(current, out var fields))
            {
                return fields;
            }
        }

        return [];
    }
}
