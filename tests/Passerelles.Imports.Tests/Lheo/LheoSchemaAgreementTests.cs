using System.Globalization;
using System.Xml.Schema;
using Passerelles.Imports.Lheo.Schema;

namespace Passerelles.Imports.Tests.Lheo;

/// <summary>Our content model says of every element what the published schema says.</summary>
public sealed class LheoSchemaAgreementTests
{
    private static readonly string[] Everywhere = ["horodatage-creation", "horodatage-export", "horodatage-modification", "id", "idref", "info", "numero", "ref", "tag", "uri"];

    [Fact]
    public void Schema_EveryElement_SaysWhatThePublishedSchemaSays()
    {
        var official = OfficialSchema.Get().GlobalElements.Values.Cast<XmlSchemaElement>().ToDictionary(e => e.Name!, StringComparer.Ordinal);
        Assert.Equal(official.Keys.Order(StringComparer.Ordinal), LheoSchema.Current.Elements.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, element) in official)
        {
            Assert.Equal(Describe(element), Describe(LheoSchema.Current.Elements[name]));
        }
    }

    private static string Describe(XmlSchemaElement element)
    {
        var type = (XmlSchemaComplexType)element.ElementSchemaType!;
        var attributes = type.AttributeUses.Values.Cast<XmlSchemaAttribute>().Select(a => a.QualifiedName.Name).Order(StringComparer.Ordinal);
        Assert.All(type.AttributeUses.Values.Cast<XmlSchemaAttribute>(), a => Assert.NotEqual(XmlSchemaUse.Required, a.Use));
        return $"{element.Name} @{string.Join(' ', attributes)} {(type.ContentType == XmlSchemaContentType.TextOnly ? DescribeText(type) : type.ContentType == XmlSchemaContentType.Mixed ? "anything" : DescribeParticle(type.ContentTypeParticle))}";
    }

    private static string DescribeText(XmlSchemaComplexType type)
    {
        var facets = Facets(type).ToList();
        string? Of<T>()
            where T : XmlSchemaFacet => facets.OfType<T>().FirstOrDefault()?.Value;
        var values = facets.OfType<XmlSchemaEnumerationFacet>().Select(f => f.Value!).ToList();
        if (values.Count > 0)
        {
            return "choice " + string.Join(' ', values.Order(StringComparer.Ordinal));
        }

        if (type.Datatype!.TypeCode == XmlTypeCode.Long)
        {
            return "integer";
        }

        return Of<XmlSchemaPatternFacet>() is { } pattern ? $"date {Of<XmlSchemaLengthFacet>()} {pattern}" : $"text {Of<XmlSchemaMinLengthFacet>() ?? "0"} {Of<XmlSchemaMaxLengthFacet>()}";
    }

    /// <summary>Facets of a type and of those it extends or restricts.</summary>
    private static IEnumerable<XmlSchemaFacet> Facets(XmlSchemaType? type) => type switch
    {
        XmlSchemaComplexType complex => Facets(complex.BaseXmlSchemaType),
        XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeRestriction restriction } simple => restriction.Facets.Cast<XmlSchemaFacet>().Concat(Facets(simple.BaseXmlSchemaType)),
        _ => [],
    };

    private static string DescribeParticle(XmlSchemaParticle particle) => particle switch
    {
        XmlSchemaSequence sequence => $"sequence {string.Join(' ', sequence.Items.Cast<XmlSchemaElement>().Select(DescribeChild))}",
        XmlSchemaChoice choice => $"mix {string.Join(' ', choice.Items.Cast<XmlSchemaElement>().Select(e => e.QualifiedName.Name))}",
        XmlSchemaElement only => $"sequence {DescribeChild(only)}",
        _ => throw new InvalidOperationException($"{particle.GetType()}"),
    };

    private static string DescribeChild(XmlSchemaElement e) =>
        string.Create(CultureInfo.InvariantCulture, $"{e.QualifiedName.Name}[{e.MinOccurs}-{(e.MaxOccurs == decimal.MaxValue ? "*" : e.MaxOccurs.ToString(CultureInfo.InvariantCulture))}]");

    private static string Describe(LheoElement element) =>
        $"{element.Name} @{string.Join(' ', Everywhere.Concat(element.OwnAttributes).Order(StringComparer.Ordinal))} {DescribeContent(element)}";

    private static string DescribeContent(LheoElement element) => element.Content switch
    {
        LheoContent.Choice => "choice " + string.Join(' ', element.Values.Order(StringComparer.Ordinal)),
        LheoContent.Integer => "integer",
        LheoContent.Date => "date 8 [0-9][0-9][0-9][0-9][019][0-9][01239][0-9]",
        LheoContent.Text => $"text {element.MinLength} {element.MaxLength}",
        LheoContent.Anything => "anything",
        LheoContent.Mix => "mix " + string.Join(' ', element.Children.Select(c => c.Element.Name)),
        _ => "sequence " + string.Join(' ', element.Children.Select(c =>
            string.Create(CultureInfo.InvariantCulture, $"{c.Element.Name}[{c.Min}-{(c.Max == LheoElement.Unbounded ? "*" : c.Max.ToString(CultureInfo.InvariantCulture))}]"))),
    };
}
