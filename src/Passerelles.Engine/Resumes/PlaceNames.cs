using System.Buffers;
using System.Collections.Frozen;

namespace Passerelles.Engine.Resumes;

/// <summary>Large towns, regions and countries: after a title they say where, not for whom.</summary>
internal static class PlaceNames
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        """
        paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon saint-etienne grenoble dijon
        angers villeurbanne saint-denis nimes clermont-ferrand aix-en-provence brest tours amiens annecy limoges metz boulogne-billancourt
        perpignan besancon orleans rouen montreuil saint-paul caen argenteuil mulhouse nancy tourcoing roubaix nanterre vitry-sur-seine creteil
        avignon poitiers aubervilliers dunkerque asnieres-sur-seine colombes versailles aulnay-sous-bois saint-pierre fort-de-france beziers
        champigny-sur-marne courbevoie rueil-malmaison cannes pau calais antibes merignac saint-nazaire colmar issy-les-moulineaux
        noisy-le-grand evry cergy levallois-perret ajaccio valence bourges quimper troyes antony lorient neuilly-sur-seine
        sarcelles chambery niort saint-brieuc cayenne villejuif hyeres epinay-sur-seine pantin cholet bobigny montauban vannes
        laval arles clichy pessac evreux chartres massy belfort meaux fontenay-sous-bois sete martigues corbeil-essonnes salon-de-provence
        bastia narbonne albi brive brive-la-gaillarde tarbes carcassonne blois saint-malo chalon-sur-saone castres alencon auxerre gap rodez
        nevers agen perigueux mont-de-marsan angouleme bayonne biarritz dax lens arras bethune douai valenciennes maubeuge cambrai
        laon saint-quentin soissons beauvais compiegne creil charleville-mezieres sedan epinal verdun thionville longwy forbach saverne haguenau
        vesoul lons-le-saunier dole bourg-en-bresse roanne vichy moulins montlucon gueret tulle aurillac mende privas digne
        lisieux cherbourg saint-lo dieppe evry fecamp vernon melun fontainebleau provins mantes-la-jolie poissy torcy
        ile-de-france bretagne normandie alsace lorraine bourgogne auvergne aquitaine occitanie picardie champagne corse provence martinique
        guadeloupe guyane mayotte reunion hauts-de-france nouvelle-aquitaine paca
        france belgique suisse luxembourg allemagne italie espagne portugal angleterre royaume-uni irlande ecosse pologne roumanie grece
        maroc algerie tunisie senegal mali cameroun congo kinshasa dakar abidjan casablanca alger tunis rabat yaounde beyrouth liban
        syrie turquie iran irak afghanistan haiti canada quebec montreal etats-unis usa bresil chine vietnam inde bruxelles geneve lausanne
        londres london berlin madrid barcelone lisbonne rome milan dublin
        """.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly SearchValues<char> Numbers = SearchValues.Create("(0123456789");

    private static readonly FrozenSet<string> TwoWords = FrozenSet.ToFrozenSet(
        ["la seyne-sur-mer", "la roche-sur-yon", "le puy-en-velay", "centre-val de loire", "saint etienne", "saint denis", "new york", "le havre", "le mans", "la rochelle", "la reunion", "la defense", "la seyne", "le puy", "le port", "le tampon", "cote d'ivoire", "pays de la loire", "grand est", "etats unis", "royaume uni", "les abymes", "la ciotat", "les ulis", "le creusot"],
        StringComparer.Ordinal);

    // « Allemagne du Nord », « Saint-Junien », « Villeneuve-sur-Lot », « Paris centre ».
    private static bool StartsPlace(string words)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0
            ? words[(blank + 1)..] is "nord" or "sud" or "est" or "ouest" or "centre" or "ville" or "du nord" or "du sud" or "de l'est" or "de l'ouest" or "et environs" or "et alentours" && Known.Contains(words[..blank])
            : words.StartsWith("saint-", StringComparison.Ordinal) || words.StartsWith("sainte-", StringComparison.Ordinal)
                || words.Contains("-sur-", StringComparison.Ordinal) || words.Contains("-sous-", StringComparison.Ordinal) || words.Contains("-les-", StringComparison.Ordinal) || words.Contains("-en-", StringComparison.Ordinal);
    }

    /// <summary>True when folded words are nothing but a place, perhaps with its number: « Lyon 7e », « Toulouse (31) ».</summary>
    public static bool IsPlace(string words)
    {
        var number = words.AsSpan().IndexOfAny(Numbers);
        var bare = number > 0 ? words[..number].TrimEnd() : words;
        return StartsPlace(words) || Known.Contains(words) || Known.Contains(bare) || TwoWords.Contains(words) || TwoWords.Contains(bare);
    }
}
