using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>A record while the rows that speak of it are gathered from ten files.</summary>
internal sealed class CertificationDraft(RegisteredCertification head)
{
    private readonly SortedSet<RomeCode> _rome = [];
    private readonly SortedSet<FormacodeCode> _formacodes = [];
    private readonly SortedSet<NsfCode> _nsf = [];
    private readonly SortedDictionary<string, CertificationBlock> _blocks = new(StringComparer.Ordinal);
    private readonly HashSet<Certifier> _certifiers = [];
    private readonly SortedSet<RegisterAccess> _access = [];

    public RegisteredCertification Head => head;

    public int Partners { get; set; }

    public void Add(RomeCode code) => _rome.Add(code);

    public void Add(FormacodeCode code) => _formacodes.Add(code);

    public void Add(NsfCode code) => _nsf.Add(code);

    public void Add(RegisterAccess access) => _access.Add(access);

    // The register repeats a block or a certifier at times: the first one stands.
    public void Add(CertificationBlock block) => _blocks.TryAdd(block.Code, block);

    public void Add(Certifier certifier) => _certifiers.Add(certifier);

    public RegisteredCertification ToRecord() => head with
    {
        Rome = [.. _rome],
        Formacodes = [.. _formacodes],
        Nsf = [.. _nsf],
        Blocks = [.. _blocks.Values],
        Certifiers = [.. _certifiers.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Siret?.ToString(), StringComparer.Ordinal)],
        Access = [.. _access],
        Partners = head.IsTitleOnly ? null : Partners,
    };
}
