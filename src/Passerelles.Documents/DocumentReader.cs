namespace Passerelles.Documents;

/// <summary>
/// Text of a file in reading order. The format is told from the content. Nothing is kept, written to disk or logged;
/// programs that parse the file run as child processes within <see cref="DocumentLimits"/>. Safe for concurrent use.
/// </summary>
public sealed class DocumentReader : IDisposable
{
    private readonly DocumentLimits _limits;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turns;
    private readonly PdfReader _pdf;
    private readonly ImageReader _images;
    private readonly WorkerClient _worker;

    public DocumentReader()
        : this(new DocumentLimits(), TimeProvider.System)
    {
    }

    public DocumentReader(DocumentLimits limits, TimeProvider clock)
        : this(limits, clock, ToolBox.OfMachine())
    {
    }

    internal DocumentReader(DocumentLimits limits, TimeProvider clock, ToolBox tools)
    {
        _limits = limits;
        _clock = clock;
        _turns = new SemaphoreSlim(limits.Concurrency);
        var processes = new BoundedProcess(tools, limits.Memory);
        var pageImages = new PageImages(processes);
        var tesseract = new Tesseract(processes, limits);
        _pdf = new PdfReader(processes, new ScannedPages(pageImages, tesseract), limits);
        _images = new ImageReader(pageImages, tesseract, limits);
        _worker = new WorkerClient(processes, limits);
    }

    /// <summary>Reads the stream to its end, or to one byte beyond the limit; the stream stays open.</summary>
    public async Task<DocumentResult> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_limits.Duration, _clock, cancellationToken);
        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        try
        {
            while ((read = await content.ReadAsync(buffer, deadline.Token)) > 0)
            {
                copy.Write(buffer, 0, read);
                if (copy.Length > _limits.Bytes)
                {
                    return Rejections.TooLarge(_limits);
                }
            }
        }
        catch (OperationCanceledException) when (deadline.HasPassed && !cancellationToken.IsCancellationRequested)
        {
            return Rejections.TooSlow(_limits);
        }

        return await ReadAsync(copy.GetBuffer().AsMemory(0, (int)copy.Length), deadline);
    }

    /// <summary>Reads bytes already in memory.</summary>
    public async Task<DocumentResult> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_limits.Duration, _clock, cancellationToken);
        return await ReadAsync(content, deadline);
    }

    public void Dispose() => _turns.Dispose();

    private async Task<DocumentResult> ReadAsync(ReadOnlyMemory<byte> content, Deadline deadline)
    {
        if (content.IsEmpty)
        {
            return Rejections.Empty;
        }

        if (content.Length > _limits.Bytes)
        {
            return Rejections.TooLarge(_limits);
        }

        try
        {
            await _turns.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!deadline.Caller.IsCancellationRequested)
        {
            return Rejections.Busy;
        }

        try
        {
            return await ReadRecognisedAsync(content, deadline);
        }
        catch (OperationCanceledException) when (!deadline.Caller.IsCancellationRequested)
        {
            return Rejections.TooSlow(_limits);
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task<DocumentResult> ReadRecognisedAsync(ReadOnlyMemory<byte> content, Deadline deadline)
    {
        var signature = FileSignatures.Recognise(content.Span);
        return signature switch
        {
            FileSignature.Pdf => await _pdf.ReadAsync(content, deadline),
            FileSignature.ZipPackage => await _worker.ReadAsync(WorkerRequest.Package, content, deadline),
            FileSignature.RichText => await _worker.ReadAsync(WorkerRequest.RichText, content, deadline),
            FileSignature.EncryptedOffice => Rejections.Encrypted,
            FileSignature.OldWord => Rejections.Unsupported(
                "Ce fichier est dans un ancien format de Microsoft Office (.doc)", "Ouvrez-le, enregistrez-le en .docx ou en PDF, puis envoyez ce nouveau fichier."),
            FileSignature.Heif => Rejections.Unsupported(
                "Cette photo est dans un format qui n’est pas lu ici (HEIC ou vidéo)", "Enregistrez-la en JPEG, ou faites-en une capture d’écran, puis envoyez-la."),
            FileSignature.Html => Rejections.Unsupported(
                "Ce fichier est une page web ou du code, pas un document", "Ouvrez-le dans un navigateur, imprimez-le en PDF, puis envoyez ce PDF."),
            FileSignature.Archive => Rejections.Archive,
            FileSignature.Unknown => PlainTextReader.Read(content.Span, _limits),
            FileSignature.Png or FileSignature.Jpeg or FileSignature.Tiff or FileSignature.WebP =>
                await _images.ReadAsync(signature, content, deadline),
            _ => Rejections.Unknown,
        };
    }
}
