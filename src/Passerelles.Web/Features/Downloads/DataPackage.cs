using System.Text.Json;
using System.Text.Json.Nodes;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Downloads;

/// <summary>The data dictionary: Table Schema of each file and the Data Package that holds them (Data Package standard, version 2).</summary>
internal static class DataPackage
{
    public const string LicenceUrl = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    public static JsonObject Of(OccupationReference reference) => new()
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = "passerelles",
        ["title"] = "Passerelles : métiers de la santé, du soin et du social",
        ["version"] = Version(reference),
        ["licenses"] = new JsonArray(new JsonObject { ["name"] = "etalab-2.0", ["title"] = "Licence Ouverte 2.0", ["path"] = LicenceUrl }),
        ["sources"] = new JsonArray([.. Attribution.Of(reference).Select(a => new JsonObject { ["title"] = a })]),
        ["resources"] = new JsonArray([.. DataFiles.All.Select(Resource)]),
    };

    public static JsonObject Schema(DataFile file)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/tableschema.json",
            ["fields"] = new JsonArray([.. file.Columns.Select(c => Field(c, file.Key.Contains(c.Name, StringComparer.Ordinal)))]),
            ["primaryKey"] = new JsonArray([.. file.Key.Select(k => JsonValue.Create(k))]),
            ["missingValues"] = new JsonArray(""),
        };
        if (!file.References.IsEmpty)
        {
            schema["foreignKeys"] = new JsonArray([.. file.References.Select(r => new JsonObject
            {
                ["fields"] = new JsonArray(r.Column),
                ["reference"] = new JsonObject { ["resource"] = r.File, ["fields"] = new JsonArray("id") },
            })]);
        }

        return schema;
    }

    public static string Version(OccupationReference reference) =>
        string.Join('-', new[] { reference.Catalogue?.Info.Name, reference.Rome is { } rome ? "rome-" + rome.Info.Name : null }.OfType<string>());

    private static JsonObject Resource(DataFile file) => new()
    {
        ["name"] = file.Name,
        ["title"] = file.Title,
        ["description"] = file.Description,
        ["path"] = file.Name + ".csv",
        ["type"] = "table",
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true },
        ["schema"] = Schema(file),
    };

    private static JsonObject Field(DataColumn column, bool isKey)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = JsonNamingPolicy.CamelCase.ConvertName(column.Type.ToString()),
            ["description"] = column.Description,
        };
        if (column.Type == DataType.List)
        {
            field["delimiter"] = CsvFormat.Separator;
        }

        if (isKey)
        {
            field["constraints"] = new JsonObject { ["required"] = true };
        }

        return field;
    }
}

/// <summary>The lines a reuse must show.</summary>
internal static class Attribution
{
    public static IEnumerable<string> Of(OccupationReference reference)
    {
        if (reference.Catalogue is { } catalogue)
        {
            yield return $"{catalogue.Identity?.Steward ?? "Passerelles"}, {catalogue.Info.Title}, version {catalogue.Info.Name}{Date(catalogue.Info)}, Licence Ouverte 2.0";
        }

        if (reference.Rome is { } rome)
        {
            yield return $"France Travail, ROME 4.0, version {rome.Info.Name}{Date(rome.Info)}, Licence Ouverte 2.0";
        }
    }

    private static string Date(ReleaseInfo info) => info.PublishedOn is { } date ? ", " + French.Date(date) : "";
}
