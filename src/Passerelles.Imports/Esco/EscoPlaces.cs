namespace Passerelles.Imports.Esco;

/// <summary>Concepts of one kind in the order of their addresses, and their place in it.</summary>
internal sealed class EscoPlaces<TDraft>
    where TDraft : ConceptDraft
{
    private readonly Dictionary<string, int> _places;

    public EscoPlaces(Dictionary<string, TDraft> drafts)
    {
        InOrder = [.. drafts.Values.OrderBy(d => d.Uri)];
        _places = new Dictionary<string, int>(InOrder.Length, StringComparer.Ordinal);
        for (var i = 0; i < InOrder.Length; i++)
        {
            _places.Add(InOrder[i].Uri.ToString(), i);
        }
    }

    public TDraft[] InOrder { get; }

    public TDraft this[int place] => InOrder[place];

    /// <summary>Place of a concept, or −1.</summary>
    public int Of(string address) => _places.GetValueOrDefault(address, -1);
}
