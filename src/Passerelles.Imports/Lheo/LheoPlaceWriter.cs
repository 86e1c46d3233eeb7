using System.Globalization;
using System.Xml;
using Passerelles.Engine.Training;

namespace Passerelles.Imports.Lheo;

/// <summary>Writes addresses.</summary>
internal sealed class LheoPlaceWriter(XmlWriter xml)
{
    private const int MostLines = 4;
    private const int LineLength = 50;
    private const string Separator = ", ";

    public void Address(TrainingPlace place)
    {
        xml.WriteStartElement("adresse");
        Content(place);
        xml.WriteEndElement();
    }

    /// <summary>The address every session must have: that of the action or of the provider, told not to be one of its own.</summary>
    public void Enrolment(TrainingPlace? place)
    {
        xml.WriteStartElement("adresse");
        xml.WriteAttributeString("info", LheoMarks.Unknown);
        Content((place ?? new TrainingPlace()) with { Name = null });
        xml.WriteEndElement();
    }

    private void Content(TrainingPlace place)
    {
        if (place.Name is { Length: > 0 and <= 255 } name)
        {
            xml.WriteElementString("denomination", name);
        }

        var lines = Lines(place.Street, out var isWhole);
        foreach (var line in lines)
        {
            xml.WriteElementString("ligne", line);
        }

        Known("codepostal", place.Postcode is { Length: 5 } postcode ? postcode : null, "00000");
        Known("ville", place.City is { Length: > 0 and <= 50 } city ? city : null, "-");
        Optional("departement", place.Department is { Length: 2 or 3 } department ? department : null);
        Optional("code-INSEE-commune", place.Commune is { Length: 5 } commune ? commune : null);
        if (place.Position is { } position)
        {
            xml.WriteStartElement("geolocalisation");
            if (place.IsCommunePosition)
            {
                xml.WriteAttributeString("info", LheoMarks.Commune);
            }

            xml.WriteElementString("latitude", position.Latitude.ToString("0.######", CultureInfo.InvariantCulture));
            xml.WriteElementString("longitude", position.Longitude.ToString("0.######", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        if (!isWhole)
        {
            xml.WriteStartElement("extras");
            xml.WriteAttributeString("info", LheoMarks.Own);
            xml.WriteStartElement("extra");
            xml.WriteAttributeString("info", LheoMarks.Street);
            xml.WriteString(place.Street);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    /// <summary>Lines that joined again give the street; when none do, its beginning.</summary>
    private static List<string> Lines(string? street, out bool isWhole)
    {
        isWhole = true;
        if (street is null)
        {
            return ["-"];
        }

        var lines = new List<string>();
        foreach (var piece in street.Split(Separator))
        {
            if (lines.Count > 0 && lines[^1].Length + Separator.Length + piece.Length <= LineLength)
            {
                lines[^1] += Separator + piece;
            }
            else
            {
                lines.Add(piece);
            }
        }

        if (lines.Count <= MostLines && lines.TrueForAll(l => l.Length is > 0 and <= LineLength && l is not "-" && l.Trim().Length == l.Length))
        {
            return lines;
        }

        isWhole = false;
        return [street.Length <= LineLength ? street : street[..LineLength]];
    }

    private void Known(string name, string? value, string otherwise)
    {
        xml.WriteStartElement(name);
        if (value is null)
        {
            xml.WriteAttributeString("info", LheoMarks.Unknown);
        }

        xml.WriteString(value ?? otherwise);
        xml.WriteEndElement();
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString(name, value);
        }
    }
}
