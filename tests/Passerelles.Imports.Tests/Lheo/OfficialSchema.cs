using System.Xml;
using System.Xml.Schema;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Lheo;

/// <summary>The published schema, read from the folder of reference data.</summary>
internal static class OfficialSchema
{
    private static readonly Lazy<XmlSchemaSet> Loaded = new(() =>
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        using var reader = XmlReader.Create(ReferenceData.Require("lheo/lheo-2.3.xsd"));
        set.Add(null, reader);
        set.Compile();
        return set;
    });

    public static XmlSchemaSet Get()
    {
        ReferenceData.Require("lheo/lheo-2.3.xsd");
        return Loaded.Value;
    }

    /// <summary>Errors of a document.</summary>
    public static List<string> Errors(TextReader document)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Get(), ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints };
        settings.ValidationEventHandler += (_, e) =>
        {
            if (e.Severity == XmlSeverityType.Error)
            {
                errors.Add($"{e.Exception.LineNumber}: {e.Message}");
            }
        };
        using var reader = XmlReader.Create(document, settings);
        while (reader.Read())
        {
        }

        return errors;
    }
}
