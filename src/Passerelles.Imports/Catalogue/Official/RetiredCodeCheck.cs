using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;

namespace Passerelles.Imports.Catalogue.Official;

/// <summary>
/// Names the citations of codes that a release retired. The site follows them by itself, so they are warnings: an editor renews
/// them when it suits.
/// </summary>
internal static class RetiredCodeCheck
{
    public static void Check(CatalogueFiles files, CodeHistory history, ProblemList problems)
    {
        foreach (var sheet in files.Sheets)
        {
            Check(sheet.Child("codes"), text => RomeCode.TryParse(text, out var code) ? ReferenceCode.Of(code) : null, history, problems);
        }

        foreach (var skill in files.SkillFiles.SelectMany(f => f.Children("skills")))
        {
            Check(skill, text => OgrCode.TryParse(text, out var code) ? ReferenceCode.Of(code) : null, history, problems);
        }
    }

    private static void Check(CatalogueNode node, Func<string, ReferenceCode?> read, CodeHistory history, ProblemList problems)
    {
        foreach (var scalar in node.ScalarsOrNone("rome"))
        {
            if (read(scalar.Text) is { } code && history.Resolve(code) is { } fate)
            {
                var heirs = fate.Heirs.IsEmpty ? "pas de successeur trouvé" : "à remplacer par " + string.Join(" ou ", fate.Heirs.Select(h => $"{h.Successor.Code.Value} ({h.Successor.Label}, {ReleaseWords.Evidence(h.Successor.Evidence)})"));
                problems.Warn(node.File, scalar.Line, $"le code ROME « {scalar.Text} » ({fate.Retired.Label}) n'existe plus depuis {fate.Retired.Release} : {heirs}.", scalar.Column);
            }
        }
    }
}
