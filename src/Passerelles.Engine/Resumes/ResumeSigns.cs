using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Tells a CV from another text, and says in French what a reader should know.</summary>
internal static partial class ResumeSigns
{
    private const int Enough = 3;

    public static bool LooksLikeResume(FoldedText text, Resume resume)
    {
        var hasContent = !resume.Experiences.IsEmpty || !resume.Education.IsEmpty || !resume.Skills.IsEmpty || !resume.Certifications.IsEmpty;
        var headings = resume.Sections.Where(s => s.Heading is not null && s.Kind is not (SectionKind.Other or SectionKind.Header)).Select(s => s.Kind).Distinct().Count();
        var signs = Math.Min(3, headings)
            + (Contact().IsMatch(text.Folded) ? 1 : 0)
            + Math.Min(3, resume.Experiences.Count(e => e.Title is { Occupations.IsEmpty: false }) * 2)
            + Math.Min(2, resume.Experiences.Count(e => e.Start is not null))
            + (resume.Experiences.Any(e => e is { Start: not null, Employer: not null }) ? 1 : 0)
            + (resume.Education.IsEmpty ? 0 : 1)
            + (resume.Headline is null ? 0 : 1)
            + (resume.Certifications.IsEmpty ? 0 : 1)
            + (resume.Skills.Length >= 3 ? 1 : 0)
            + (FirstPerson().IsMatch(text.Folded) ? 1 : 0)
            - Math.Min(4, 2 * Otherwise().Count(text.Folded));
        return hasContent && signs >= Enough;
    }

    public static ImmutableArray<string> Warnings(string text, Resume resume, bool looksLike)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        if (string.IsNullOrWhiteSpace(text))
        {
            return ["Le document ne contient aucun texte : s'il s'agit d'une photo ou d'un scan, fournissez une image plus nette ou saisissez votre parcours."];
        }

        if (!looksLike)
        {
            warnings.Add("Ce texte ne ressemble pas à un CV : ni expérience, ni formation, ni compétence n'y ont été reconnues avec assez de certitude.");
        }

        if (text.Length > ResumeReader.MaxLength)
        {
            warnings.Add("Le texte est très long : seul son début a été lu.");
        }

        if (looksLike && resume.Experiences.IsEmpty)
        {
            warnings.Add("Aucune expérience datée n'a été reconnue : vous pouvez en ajouter.");
        }

        if (looksLike && resume.Experiences.Any(e => e.Title is null || e.Title.Occupations.IsEmpty))
        {
            warnings.Add("Certains intitulés de poste n'ont pas été reconnus : vous pouvez choisir le métier qui leur correspond.");
        }

        if (resume.Certifications.Any(c => c.InProgress))
        {
            warnings.Add("Un diplôme en cours de préparation ne permet pas encore d'exercer un métier réglementé.");
        }

        if (resume.Certifications.Any(c => c.IsForeign))
        {
            warnings.Add("Un diplôme obtenu à l'étranger doit être reconnu avant d'exercer un métier réglementé en France.");
        }

        return warnings.ToImmutable();
    }

    [GeneratedRegex(@"[a-z0-9._-]{2,60}\s?@\s?[a-z0-9-]{2,60}\.[a-z]{2,6}|(?:\+33|\b0)\s?[1-9](?:[\s.-]?\d\d){4}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(?:j'ai travaille|je suis|je sais|je travaille|je recherche|mon experience)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FirstPerson();

    // Offers, letters, invoices, laws and recipes.
    [GeneratedRegex(
        @"\b(?:nous recherchons|rejoignez|vos missions|votre profil|vous (?:etes|serez|avez|justifiez|assurez|disposez)|envoyer (?:votre )?cv|facture|montant (?:ht|ttc)|tva|article [lrd]\.?\s?\d|madame, monsieur|veuillez agreer|salutations distinguees|prechauffez|ingredients|vu le code|decrete)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Otherwise();
}
