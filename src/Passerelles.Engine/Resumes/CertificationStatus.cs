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
    public static CertificationStanding Of(FoldedText text, SectionLines section, int start, int end, YearMonth today)
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
        if (NotHeldBefore().IsMatch(before) || NotHeldAnywhere().IsMatch(around))
        {
            return CertificationStanding.NotHeld;
        }

        var next = at + 1 < section.Lines.Length && section.Lines[at + 1] is { IsBlank: false } below ? text.Folded[below.Start..below.End] : "";
        var isPrepared = InProgress().IsMatch(around) || InProgressLine().IsMatch(next)
            || (IsStudies(section) && (line.Dates.Any(d => d.IsCurrent) || EndsLater(line, today)));
        if (isPrepared)
        {
            return CertificationStanding.InProgress;
        }

        var isForeign = Country().IsMatch(around) || (next.Length < 60 && IsStudies(section) && Country().IsMatch(next));
        return isForeign && !Recognised().IsMatch(around + " " + next) ? CertificationStanding.Foreign : CertificationStanding.Held;
    }

    private static bool IsStudies(SectionLines section) => section.Kind is SectionKind.Education or SectionKind.Certifications;

    private static bool EndsLater(ResumeLine line, YearMonth today) =>
        line.Dates.Any(d => (d.To ?? d.From) is { } last && (last.Year > today.Year || (last.Year == today.Year && last.Month > today.Month)));

    [GeneratedRegex(
        @"\b(?:sans|pas (?:de|le|mon|encore)|souhaite|souhaiterais|aimerais|voudrais|projet|objectif|recherche|viser?|futur|future|encadre|encadrement|tutorat|tutrice|tuteur|etudiante?s? en|eleves?|accueil|concours|admission|admise?|entree en|entrer en|jury|niveau|remplacer|collaboration|sous la (?:responsabilite|supervision)|aupres d|avec (?:l'|les |des |une? )|equivalence demandee)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NotHeldBefore();

    [GeneratedRegex(@"\b(?:abandon|abandonnee?|echec|echoue|non (?:obtenu|valide|termine)e?|interrompue?|pas (?:obtenu|valide|termine|eu)|arretee?)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NotHeldAnywhere();

    [GeneratedRegex(
        @"\b(?:en cours|en preparation|en formation|prepare|preparation (?:du|au|d[eu'])|actuellement|[123](?:re|ere|e|eme|nde)? annee|(?:premiere|deuxieme|seconde|troisieme|derniere) annee|obtention (?:prevue|en)|prevue?|partiel(?:le|lement)?|etudiante?|eleve|apprentie?|candidate?|blocs? (?:de competences )?valides?|vae en|alternance en cours|in progress|expected)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex InProgress();

    [GeneratedRegex(@"^\W*(?:en cours|en preparation|formation en cours|obtention prevue|actuellement|[123](?:re|ere|e|eme) annee)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex InProgressLine();

    [GeneratedRegex(
        @"\b(?:algerie|alger|oran|tunisie|tunis|maroc|casablanca|rabat|senegal|dakar|cote d'ivoire|abidjan|cameroun|yaounde|douala|mali|bamako|guinee|conakry|congo|kinshasa|brazzaville|rdc|madagascar|comores|haiti|liban|beyrouth|syrie|damas|turquie|egypte|roumanie|bucarest|pologne|portugal|lisbonne|espagne|madrid|italie|belgique|bruxelles|allemagne|suisse|ukraine|kiev|russie|moscou|bresil|colombie|philippines|inde|maurice|togo|benin|burkina|gabon|tchad|niger|mauritanie|armenie|georgie|albanie|serbie|moldavie|iran|afghanistan|vietnam|chine|perou|venezuela|canada|quebec|etranger)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Country();

    [GeneratedRegex(@"\b(?:reconnu|reconnaissance obtenue|equivalence (?:obtenue|francaise|accordee)|autorisation d'exerc\w+|inscrite? a l'ordre|ordre (?:national )?des infirmiers)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Recognised();
}
