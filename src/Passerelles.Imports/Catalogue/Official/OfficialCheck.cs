using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Imports.Catalogue.Official;

/// <summary>Holds every code of the catalogue against the official files: it exists, is in force, and says what we say it does.</summary>
internal static class OfficialCheck
{
    /// <summary>Share of the words of the shorter title found in the other; two titles of the same record differ by « diplôme d'État de », no more.</summary>
    private const double SameTitle = 0.6;

    public static void Check(CatalogueFiles files, OfficialCodes codes, ProblemList problems)
    {
        ReportAbsent(codes, problems);
        var skills = files.SkillFiles.SelectMany(f => f.Children("skills")).ToList();
        if (codes.Rome is { } rome)
        {
            var occupations = rome.Occupations.ToDictionary(o => o.Code.ToString(), StringComparer.Ordinal);
            var items = rome.Skills.Select(s => s.Ogr.ToString()).ToHashSet(StringComparer.Ordinal);
            foreach (var sheet in files.Sheets)
            {
                Expect(sheet.Child("codes"), "rome", occupations.ContainsKey, "le code ROME", problems);
                foreach (var neighbour in sheet.Child("neighbours").Map.Entries.SelectMany(e => sheet.Child("neighbours").Children(e.Key.Text)))
                {
                    if (neighbour.TextOrNull("rome") is { } code && !occupations.ContainsKey(code))
                    {
                        Say(neighbour, "rome", $"le code ROME « {code} » n'existe pas dans le fichier officiel.", problems);
                    }
                }

                CheckRegulated(sheet, occupations, problems);
            }

            foreach (var skill in skills)
            {
                Expect(skill, "rome", items.Contains, "le numéro ROME (OGR)", problems);
            }
        }

        if (codes.EscoUris.Count > 0)
        {
            foreach (var node in skills.Concat(files.Sheets.Select(s => s.Child("codes"))))
            {
                Expect(node, "esco", codes.EscoUris.Contains, "l'adresse ESCO", problems);
            }
        }

        foreach (var sheet in files.Sheets.Select(s => s.Child("codes")))
        {
            if (codes.FapCodes.Count > 0)
            {
                Expect(sheet, "fap", codes.FapCodes.Contains, "le code FAP", problems);
            }

            if (codes.PcsCodes.Count > 0)
            {
                Expect(sheet, "pcs", codes.PcsCodes.Contains, "le code PCS", problems);
            }
        }

        if (codes.Certifications.Count > 0)
        {
            foreach (var certification in files.Lists.GetValueOrDefault("certifications", []))
            {
                CheckCertification(certification, codes, problems);
            }
        }
    }

    private static void ReportAbsent(OfficialCodes codes, ProblemList problems)
    {
        (bool Found, string What)[] wanted =
        [
            (codes.Rome is not null, "le ROME (RefRomeCsv_v….zip)"),
            (codes.Certifications.Count > 0, "les répertoires RNCP et RS de France compétences"),
            (codes.EscoUris.Count > 0, "ESCO"),
            (codes.FapCodes.Count > 0 && codes.PcsCodes.Count > 0, "les tables des FAP et des PCS"),
        ];
        foreach (var (_, what) in wanted.Where(w => !w.Found))
        {
            problems.Error("--against", null, $"le dossier ne contient pas {what} : ces codes ne sont pas vérifiés.");
        }
    }

    private static void CheckCertification(CatalogueNode certification, OfficialCodes codes, ProblemList problems)
    {
        if (!RncpNumber.TryParse(certification.TextOrNull("rncp"), out var number))
        {
            return;
        }

        if (!codes.Certifications.TryGetValue(number, out var official))
        {
            Say(certification, "rncp", $"« {number} » n'est pas au répertoire, ou n'y est plus en vigueur.", problems);
            return;
        }

        if (!official.IsActive)
        {
            Say(certification, "rncp", $"« {number} » n'est plus en vigueur.", problems);
        }

        var names = certification.Texts("synonyms").Prepend(certification.Text("label"));
        if (!names.Any(n => IsSameTitle(n, official)))
        {
            Say(certification, "label", $"l'intitulé officiel de {number} est « {official.Title} » ({official.Kind ?? "nature inconnue"}).", problems);
        }

        if (official.Level is { } level && certification.IntegerOrNull("level") is var ours && ours != level)
        {
            Say(certification, "level", string.Create(CultureInfo.InvariantCulture, $"{number} est de niveau {level} au répertoire."), problems);
        }
    }

    /// <summary>Whether our name says no other thing than the official title, kind included.</summary>
    internal static bool IsSameTitle(string name, OfficialCertification official)
    {
        var kind = FrenchText.Stems(official.Kind ?? "").ToHashSet(StringComparer.Ordinal);
        var title = FrenchText.Stems(official.Title).Where(w => !kind.Contains(w)).ToHashSet(StringComparer.Ordinal);
        var ours = FrenchText.Stems(name).Where(w => !kind.Contains(w)).ToHashSet(StringComparer.Ordinal);

        // Our name holds the title, and the title what our name adds to the kind of diploma.
        var held = title.Count == 0 ? 0 : (double)title.Count(ours.Contains) / title.Count;
        var said = ours.Count == 0 ? 0 : (double)ours.Count(title.Contains) / ours.Count;
        return Math.Max(held, said) >= SameTitle && Math.Min(held, said) >= SameTitle / 2;
    }

    /// <summary>
    /// ROME flags whole occupations, so a sheet may rightly differ; it must then say why, in « note », to those who read both.
    /// </summary>
    private static void CheckRegulated(CatalogueNode sheet, Dictionary<string, RomeOccupation> occupations, ProblemList problems)
    {
        var first = sheet.Child("codes").Texts("rome") is [var code, ..] ? occupations.GetValueOrDefault(code) : null;
        if (first?.IsRegulated == true && !sheet.Child("regulation").Flag("regulated") && sheet.Child("regulation").TextOrNull("note") is null)
        {
            var place = sheet.Child("regulation").Map;
            problems.Warn(sheet.File, place.Line, $"le ROME dit {first.Code} réglementé et la fiche non : dites pourquoi dans « note ».", place.Column);
        }
    }

    private static void Expect(CatalogueNode node, string key, Func<string, bool> exists, string what, ProblemList problems)
    {
        foreach (var scalar in node.ScalarsOrNone(key).Where(s => !exists(s.Text)))
        {
            problems.Error(node.File, scalar.Line, $"{what} « {scalar.Text} » n'existe pas dans le fichier officiel.", scalar.Column);
        }
    }

    private static void Say(CatalogueNode node, string key, string message, ProblemList problems)
    {
        var place = node.Map.Find(key) ?? node.Map;
        problems.Error(node.File, place.Line, message, place.Column);
    }
}
