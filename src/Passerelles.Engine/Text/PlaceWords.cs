using System.Collections.Frozen;

namespace Passerelles.Engine.Text;

/// <summary>
/// Names of the large towns, regions and neighbours of France, folded: some occupations are told with one (« porcelaine de Limoges »),
/// yet a CV that names it says where, not what. Those that are words too (« Tours », « Nice », « Manche ») are not here.
/// </summary>
internal static class PlaceWords
{
    private static readonly FrozenSet<string> Names = (
        "paris marseille lyon toulouse nantes montpellier strasbourg bordeaux lille rennes toulon reims grenoble dijon angers nimes villeurbanne " +
        "clermont brest limoges amiens annecy perpignan metz besancon orleans rouen mulhouse caen nancy argenteuil montreuil roubaix tourcoing " +
        "dunkerque avignon poitiers versailles pau calais lorient troyes rochelle cannes antibes beziers colmar quimper bourges vannes laval albi " +
        "arles blois evreux niort chambery cayenne saint sainte france europe bretagne normandie alsace lorraine occitanie provence aquitaine " +
        "auvergne bourgogne picardie corse savoie creuse loire seine marne meuse oise orne vendee gironde rhone isere moselle guadeloupe " +
        "martinique guyane mayotte belgique suisse luxembourg allemagne espagne italie portugal maroc algerie tunisie senegal")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether the folded word is one of them.</summary>
    public static bool Contains(string word) => Names.Contains(word);
}
