using System.Text;

namespace Passerelles.Documents.Tests;

public sealed class DocumentReaderTests
{
    [Fact]
    public async Task Text_InUtf8_IsReadWithItsAccents()
    {
        using var reader = new DocumentReader();

        var result = await reader.ReadAsync(Encoding.UTF8.GetBytes("Infirmière à l’hôpital\r\n• Soins\r\n"), TestContext.Current.CancellationToken);

        var text = Assert.IsType<DocumentText>(result);
        Assert.Equal(DocumentKind.Text, text.Kind);
        Assert.Equal("Infirmière à l’hôpital\n- Soins", text.Text);
    }

    [Fact]
    public async Task Nothing_IsRejectedAsEmpty()
    {
        using var reader = new DocumentReader();

        var result = await reader.ReadAsync(Stream.Null, TestContext.Current.CancellationToken);

        Assert.Equal(RejectionReason.Empty, Assert.IsType<DocumentRejected>(result).Reason);
    }
}
