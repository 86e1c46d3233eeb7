using System.Text.RegularExpressions;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Onisep;

/// <summary>The words and addresses of ONISEP's files.</summary>
internal static partial class OnisepWords
{
    /// <summary>
    /// Level of the JSON, which still counts as before 2019: 1 is the highest, 5 is the CAP. Held against the register through the
    /// numbers of the same lines, 3,075 of 3,079 agree. <c>0</c> is a course that is not registered. The two doctorates are not
    /// told apart from a master: left out.
    /// </summary>
    public static int? FormerLevel(string code, string studies) => (code, studies) switch
    {
        (_, "bac+8") => null,
        ("1", _) => 7,
        ("2", _) => 6,
        ("3", _) => 5,
        ("4", _) => 4,
        ("5", _) => 3,
        _ => null,
    };

    /// <summary>« niveau 7 (bac + 5) » of the XML; null for « non inscrit au RNCP ».</summary>
    public static int? Level(string text) => text is ['n', 'i', 'v', 'e', 'a', 'u', ' ', >= '3' and <= '8' and var digit, ..] ? digit - '0' : null;

    /// <summary>The identifier at the end of an address <c>…/slug/FOR.12408</c>.</summary>
    public static bool TryId(string address, out OnisepId id) => OnisepId.TryParse(address[(address.LastIndexOf('/') + 1)..], out id);

    /// <summary>The number in the address of a record: <c>https://www.francecompetences.fr/recherche/rncp/37084/</c>.</summary>
    public static RncpNumber? RncpOf(string address) =>
        RecordAddress().Match(address) is { Success: true } match && RncpNumber.TryParse(match.Groups["register"].Value + match.Groups["number"].Value, out var number) ? number : null;

    public static string? OrNull(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^https?://www\.francecompetences\.fr/recherche/(?<register>rncp|rs)/(?<number>\d{1,6})/?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecordAddress();
}
