using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>What has been read of one record of the XML export, as it is written.</summary>
internal sealed class XmlRecord
{
    public string Number { get; set; } = "";

    public string Title { get; set; } = "";

    public string Active { get; set; } = "";

    public string Registration { get; set; } = "";

    public string Abbreviation { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Level { get; set; } = "";

    public DateOnly? DecidedOn { get; set; }

    public DateOnly? EffectiveFrom { get; set; }

    public DateOnly? RegisteredUntil { get; set; }

    public int Partners { get; set; }

    public List<string> Rome { get; } = [];

    public List<string> Formacodes { get; } = [];

    public List<string> Nsf { get; } = [];

    public List<string[]> Blocks { get; } = [];

    public List<string[]> Certifiers { get; } = [];

    public List<RegisterAccess> Access { get; } = [];

    public List<RncpNumber> Older { get; } = [];

    public List<RncpNumber> Newer { get; } = [];

    /// <summary>Gives a draft the codes that can be read; a record is not left out for one that cannot.</summary>
    public void AddTo(CertificationDraft draft)
    {
        foreach (var text in Rome)
        {
            if (RomeCode.TryParse(text, out var code))
            {
                draft.Add(code);
            }
        }

        foreach (var text in Formacodes)
        {
            if (FormacodeCode.TryParse(text, out var code))
            {
                draft.Add(code);
            }
        }

        foreach (var text in Nsf)
        {
            if (NsfCode.TryParse(text, out var code))
            {
                draft.Add(code);
            }
        }

        foreach (var block in Blocks.Where(b => b[0].Length > 0 && b[1].Length > 0))
        {
            draft.Add(new CertificationBlock(block[0], block[1]));
        }

        foreach (var certifier in Certifiers.Where(c => c[1].Length > 0))
        {
            draft.Add(new Certifier(certifier[1], Siret.TryParse(certifier[0], out var siret) ? siret : null));
        }

        Access.ForEach(draft.Add);
        draft.Partners = Partners;
    }
}
