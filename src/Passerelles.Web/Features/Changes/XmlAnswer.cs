using System.Text;
using System.Xml;
using System.Xml.Linq;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Changes;

/// <summary>Sends XML made from the reference, with its tag.</summary>
internal static class XmlAnswer
{
    public static async Task SendAsync(HttpContext context, ReferenceSnapshot snapshot, string mediaType, XElement root)
    {
        var headers = context.Response.Headers;
        headers.ETag = EntityTag.Of(context, snapshot, mediaType);
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept-Encoding";
        if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, headers.ETag.ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        using var bytes = new MemoryStream();
        await using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false) }))
        {
            await new XDocument(root).SaveAsync(writer, context.RequestAborted);
        }

        await BodyWriter.SendAsync(context, mediaType, bytes.ToArray());
    }
}
