using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>What the words around a certification say of it.</summary>
internal enum CertificationStanding
{
    Held,
    InProgress,
    Foreign,
    NotHeld,
}

/// <summary>Tells a diploma held from one prepared, wished for, taught to others or delivered abroad.</summary>
internal static partial class CertificationStatus
{
    public static CertificationStanding Of(FoldedText text, SectionLines section, bool isOfStudies, int start, int end, YearMonth today)
    {
        var at = 0;
        while (at < section.Lines.Length - 1 && section.Lines[at].End < start)
        {
            at++;
        }

        var line = section.Lines[at];
        // A sentence in a paragraph; the whole line of a list.
        var from = Math.Max(line.Start, text.Folded.LastIndexOf(". ", start, start - line.Start + 1, StringComparison.Ordinal));
        var stop = text.Folded.IndexOf(". ", end, Math.Max(0, line.End - end), StringComparison.Ordinal);
        var to = stop < 0 ? Math.Max(line.End, end) : stop;
        var before = text.Folded[from..start];
        var around = text.Folded[from..to];
        var isOwn = isOfStudies || (SaysOne().IsMatch(before) && !SeveralPeople().IsMatch(text.Folded[start..end]));
        if (!isOwn || NotHeldBefore().IsMatch(before) || NotHeldAnywhere().IsMatch(around))
        {
            return CertificationStanding.NotHeld;
        }

        var next = Below(text, section, at + 1);
        var isPrepared = InProgress().IsMatch(around) || InProgressLine().IsMatch(next)
            || (isOfStudies && !Obtained().IsMatch(around) && DatesOf(section, at).Any(d => d.IsCurrent || EndsLater(d, today)));
        if (isPrepared)
        {
            return CertificationStanding.InProgress;
        }

        var entry = text.Folded[line.Start..Math.Max(line.End, end)];
        if (isOfStudies)
        {
            // The school and its country stand on the lines around, as long as these do not begin another entry.
            var above = at > 0 && section.Lines[at - 1].Dates.IsEmpty ? Below(text, section, at - 1) : "";
            var further = next.Length > 0 && at + 2 < section.Lines.Length && section.Lines[at + 2].Dates.IsEmpty ? Below(text, section, at + 2) : "";
            entry = string.Join(' ', entry, above, next.Length < 60 ? next : "", further.Length < 60 ? further : "");
        }

        return IsAbroad(entry) && (!Recognised().IsMatch(entry + " " + next) || Unrecognised().IsMatch(entry + " " + next)) ? CertificationStanding.Foreign : CertificationStanding.Held;
    }

    /// <summary>The words of a line, empty when there is none.</summary>
    private static string Below(FoldedText text, SectionLines section, int at) =>
        at < section.Lines.Length && section.Lines[at] is { IsBlank: false } line ? text.Folded[line.Start..line.End] : "";

    /// <summary>Dates of the line, else of the line of dates alone just above or below.</summary>
    private static ImmutableArray<DateSpan> DatesOf(SectionLines section, int at)
    {
        if (!section.Lines[at].Dates.IsEmpty)
        {
            return section.Lines[at].Dates;
        }

        return new[] { at - 1, at + 1 }.Where(i => i >= 0 && i < section.Lines.Length && section.Lines[i].Length < 30)
            .Select(i => section.Lines[i].Dates).FirstOrDefault(d => !d.IsEmpty, []);
    }

    private static bool IsAbroad(string entry) => Country().IsMatch(entry) || Nationality().IsMatch(entry);

    // This year alone proves nothing before the summer's juries have met: a gate opens on a diploma obtained.
    private static bool EndsLater(DateSpan period, YearMonth today)
    {
        const int AfterJuries = 9;
        var lastMonth = today.Month >= AfterJuries ? AfterJuries : 12;
        return (period.To ?? period.From) is { } last && (last.Year > today.Year || (last.Year == today.Year && (last.Month ?? lastMonth) > today.Month));
    }

    [GeneratedRegex(@"\b(?:obtenue?|diplomee? en|delivree?|titulaire)\b(?! prevue?)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Obtained();

    // Outside studies a diploma is held only when nothing but a date or « je suis » comes before it: « équipe de 12 infirmiers
    // diplômés d'État », « mère infirmière diplômée d'État », « inscriptions au diplôme d'État » tell of others.
    [GeneratedRegex(
        @"(?:^|[-–—|•])[^\p{L}]*$|^\W*(?:(?:\d|/|\.|-|–|a|de|du|au|depuis|janv\w*|fevr\w*|mars|avr\w*|mai|juin|juil\w*|aout|sept\w*|oct\w*|nov\w*|dec\w*|aujourd'hui|ce jour)\W*)+:?\W*$|\b(?:je suis|j'ai|titulaire|obtenu|obtention|diplomee?|en tant qu'|comme)\W*(?:(?:le|la|l'|un|une|mon|du|de|d'|en|ete)\W*)*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SaysOne();

    [GeneratedRegex(@"\bdiplomee?s\b(?! d'etat d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SeveralPeople();

    [GeneratedRegex(
        @"\b(?:sans|pas (?:de|le|mon|encore)|souhaite|souhaiterais|aimerais|voudrais|projet|objectif|recherche|viser?|futur|future|encadre|encadrement|tutorat|tutrice|tuteur|etudiante?s? en|eleves?|accueil|prepas?|preparatoires?|inscriptions?|candidats?|candidates?|concours|admission|admise?|entree en|entrer en|jury|niveau|remplacer|collaboration|sous la (?:responsabilite|supervision)|aupres d|avec (?:l'|les |des |une? )|equivalence demandee)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotHeldBefore();

    [GeneratedRegex(@"\b(?:abandon|abandonnee?|echec|echoue|non (?:obtenu|valide|termine|acheve|presente)e?|formation prevue|prevue? (?:pour|cpf)|interrompue?|pas (?:encore? )?(?:obtenu|valide|termine|eu|fini|passe|reussi)e?|arretee?)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotHeldAnywhere();

    [GeneratedRegex(
        @"\b(?:en cours?(?! du soir| de validite)|en preparation|en formation|commencee?|debutee?|en (?:terminale?|premiere|seconde|[12](?:ere|nde|re|de))\b|inscrite?|rentree|admise?|modules?|ajournee?|manquante?s?|prepare|preparant|preparation (?:du|au|d[eu'])|actuellement|[123](?:re|ere|e|eme|nde)? annee|(?:premiere|deuxieme|seconde|troisieme|derniere) annee|obtention (?:prevue|en)|prevue?|partiel(?:le|lement)?|etudiante?|eleve|apprentie?|candidate?(?! libre)|blocs? (?:de competences )?valides?|vae en|alternance en cours|in progress|expected)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InProgress();

    [GeneratedRegex(@"^\W*(?:en cours|en preparation|formation en cours|obtention prevue|actuellement|[123](?:re|ere|e|eme) annee)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InProgressLine();

    [GeneratedRegex(
        @"\b(?:algerie|alger|oran|tunisie|tunis|maroc|casablanca|rabat|senegal|dakar|cote d'ivoire|abidjan|cameroun|yaounde|douala|mali|bamako|guinee|conakry|congo|kinshasa|brazzaville|rdc|madagascar|comores|haiti|liban|beyrouth|syrie|damas|turquie|egypte|roumanie|bucarest|pologne|portugal|lisbonne|espagne|madrid|italie|belgique|bruxelles|allemagne|suisse|ukraine|kiev|russie|moscou|bresil|colombie|philippines|inde|maurice|togo|benin|burkina|gabon|tchad|niger|mauritanie|armenie|georgie|albanie|serbie|moldavie|iran|afghanistan|vietnam|chine|perou|venezuela|canada|quebec|montreal|royaume-uni|angleterre|ecosse|irlande|londres|geneve|lausanne|luxembourg|liege|tournai|namur|mons|charleroi|etats-unis|usa|new york|grece|athenes|pays-bas|autriche|hongrie|bulgarie|sofia|croatie|bosnie|kosovo|macedoine|slovaquie|tcheque|prague|lituanie|lettonie|estonie|suede|norvege|danemark|finlande|constantine|annaba|sfax|sousse|fes|marrakech|rabat|nouakchott|lome|cotonou|ouagadougou|niamey|libreville|n'djamena|djibouti|rwanda|burundi|angola|cap-vert|ethiopie|erythree|soudan|nigeria|ghana|kenya|israel|palestine|jordanie|irak|pakistan|bangladesh|sri lanka|cambodge|laos|japon|coree|mexique|argentine|chili|equateur|cuba|republique dominicaine|etranger)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Country();

    [GeneratedRegex(@"\b(?:non|pas(?: encore)?|sans) (?:reconnu|reconnaissance|equivalence)|\b(?:equivalence|reconnaissance|autorisation d'exerc\w+)(?: \w+)? (?:demandee|en cours|refusee|non)|reconnaissance en cours", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Unrecognised();

    [GeneratedRegex(
        @"\b(?:diplome|titre|brevet|certificat|licence|master|doctorat)\b[^.;\n]{0,40}\b(?:algerien|marocain|tunisien|senegalais|ivoirien|camerounais|malien|congolais|malgache|haitien|libanais|syrien|turc|egyptien|roumain|polonais|portugais|espagnol|italien|belge|allemand|suisse|ukrainien|russe|bresilien|colombien|philippin|mauricien|togolais|beninois|gabonais|armenien|georgien|albanais|serbe|moldave|iranien|afghan|vietnamien|chinois|canadien|quebecois|britannique|anglais|etranger)(?:ne|e)?\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Nationality();

    [GeneratedRegex(@"\b(?:reconnu|reconnaissance obtenue|equivalence (?:obtenue|francaise|accordee)|autorisation d'exerc\w+|inscrite? a l'ordre|ordre (?:national )?des infirmiers)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Recognised();
}
