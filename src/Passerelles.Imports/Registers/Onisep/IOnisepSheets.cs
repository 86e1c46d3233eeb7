using System.Text.Json;

namespace Passerelles.Imports.Registers.Onisep;

/// <summary>One of ONISEP's two kinds of sheets, each of which comes as JSON and as XML.</summary>
internal interface IOnisepSheets
{
    /// <summary>Name of the element of a sheet.</summary>
    string Element { get; }

    /// <summary>Takes one object of the JSON.</summary>
    void ReadRow(string file, int line, JsonElement row);

    /// <summary>Takes one element of the XML, which the reader is on.</summary>
    void ReadElement(string file, ElementReader xml);
}
