using System.Globalization;
using System.Text;
using QRCoder;

namespace Passerelles.Web.Features.Print;

/// <summary>An address as a QR code to draw (ISO/IEC 18004, error correction M: a seventh of it may be hidden or torn).</summary>
/// <param name="Address">What a telephone reads.</param>
/// <param name="Size">Modules on a side, with the quiet zone of four that the standard asks around it.</param>
/// <param name="Path">The dark modules, one unit each, as the data of an SVG path.</param>
internal sealed record QrCode(Uri Address, int Size, string Path)
{
    public static QrCode Of(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var start = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h{start - x}z");
                }
            }
        }

        return new QrCode(address, rows.Count, path.ToString());
    }
}
