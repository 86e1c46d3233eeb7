using System.Globalization;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Changes;

/// <summary>The releases that came into use, as an Atom feed (RFC 4287).</summary>
internal static class ChangesFeed
{
    public const string Address = "/changements.atom";
    private const string MediaType = "application/atom+xml; charset=utf-8";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapChangesFeed(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Address, Methods, async (HttpContext context, ReferenceSnapshot snapshot, IOptions<SiteOptions> options) =>
        {
            var changes = ReleaseChange.Of(await snapshot.ReleasesAsync());
            var addresses = new ApiAddresses(PublicAddress.Of(context));
            await XmlAnswer.SendAsync(context, snapshot, MediaType, Feed(addresses, changes, options.Value.Publisher ?? "Passerelles"));
        }).ExcludeFromDescription();

    private static XElement Feed(ApiAddresses addresses, IReadOnlyCollection<ReleaseChange> changes, string author) => new(
        Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", "fr"),
        new XElement(Atom + "id", addresses.PageReference(Address)),
        new XElement(Atom + "title", "Passerelles : changements des données"),
        new XElement(Atom + "subtitle", "Une entrée par publication chargée."),
        // RFC 4287 § 4.2.15 wants a date even before the first import.
        new XElement(Atom + "updated", Moment(changes.Count == 0 ? DateTimeOffset.UnixEpoch : changes.Max(c => c.Release.ImportedAt))),
        new XElement(Atom + "author", new XElement(Atom + "name", author)),
        Link("self", "application/atom+xml", addresses.PageReference(Address)),
        Link("alternate", "text/html", addresses.PageReference("/donnees")),
        changes.Select(c => Entry(addresses, c)));

    private static XElement Entry(ApiAddresses addresses, ReleaseChange change) => new(
        Atom + "entry",
        new XElement(Atom + "id", "urn:uuid:" + change.Id.ToString("D")),
        new XElement(Atom + "title", change.Title),
        new XElement(Atom + "updated", Moment(change.Release.ImportedAt)),
        new XElement(Atom + "category", new XAttribute("term", change.Release.Info.Source)),
        Link("alternate", "text/html", addresses.PageReference("/donnees")),
        new XElement(Atom + "summary", string.Join(' ', change.Lines.Take(2))),
        new XElement(Atom + "content", new XAttribute("type", "xhtml"), Lines(change)));

    private static XElement Lines(ReleaseChange change)
    {
        XNamespace html = "http://www.w3.org/1999/xhtml";
        return new XElement(html + "div", new XElement(html + "ul", change.Lines.Select(l => new XElement(html + "li", l))));
    }

    private static XElement Link(string relation, string type, string address) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
