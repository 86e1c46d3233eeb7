using System.Text;
using Passerelles.Data.History;
using Passerelles.Engine.Releases;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Sources;

/// <summary>The history of codes and the latest changes of a source, as files.</summary>
internal static class ReferenceFiles
{
    public static void MapReferenceFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/donnees/{id}/codes.csv", (string id, ReferenceSnapshot snapshot) =>
        {
            var history = snapshot.Reference.History;
            var own = history.All.Where(c => c.Source.Equals(id, StringComparison.Ordinal)).ToList();
            return own.Count == 0
                ? Results.NotFound()
                : Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Csv(history, own))).ToArray(), "text/csv; charset=utf-8", $"codes-{id}.csv");
        });
        routes.MapGet("/donnees/{id}/changements.json", async (string id, ReferenceSnapshot snapshot) =>
            await snapshot.Directory.ChangeAsync(id) is { } change
                ? Results.Text(ReleaseDiffJson.Write(change.Diff), "application/json")
                : Results.NotFound());
    }

    private static string Csv(CodeHistory history, IEnumerable<RetiredCode> codes)
    {
        var text = new StringBuilder("systeme;code;libelle;devenu;publication;successeur;libelle_successeur;part;en_passant_par;preuve\r\n");
        foreach (var code in codes)
        {
            var heirs = history.Resolve(code.Code)!.Heirs;
            if (heirs.IsEmpty)
            {
                Append(code.Code.System.ToString(), code.Code.Value, code.Label, ReleaseWords.Name(code.Kind), code.Release, "", "", "", "", "");
            }

            foreach (var heir in heirs)
            {
                Append(
                    code.Code.System.ToString(), code.Code.Value, code.Label, ReleaseWords.Name(code.Kind), code.Release, heir.Successor.Code.Value, heir.Successor.Label,
                    heir.Share.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture), string.Join(' ', heir.Via.Select(c => c.Value)), ReleaseWords.Evidence(heir.Successor.Evidence));
            }
        }

        return text.ToString();

        void Append(params string[] fields) => text.AppendJoin(';', fields.Select(Quoted)).Append("\r\n");
    }

    // A field that a spreadsheet would take for a formula is given a quote first.
    private static string Quoted(string field)
    {
        var safe = field is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + field : field;
        return safe.AsSpan().IndexOfAny("\";\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
