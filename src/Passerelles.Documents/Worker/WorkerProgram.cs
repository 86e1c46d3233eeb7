using System.Globalization;

namespace Passerelles.Documents;

/// <summary>The child process: reads a document on standard input, writes what became of it on standard output.</summary>
internal static class WorkerProgram
{
    private const int OutOfMemory = 3;
    private const int Failed = 4;

    /// <summary>Arguments: what to read, then the most characters of text it may have.</summary>
    private static int Main(string[] arguments)
    {
        if (arguments is not [var request, var characters]
            || !Enum.TryParse<WorkerRequest>(request, out var what)
            || !int.TryParse(characters, NumberStyles.None, CultureInfo.InvariantCulture, out var maximumCharacters))
        {
            Console.Error.WriteLine("Ce programme est lancé par Passerelles ; il ne s’utilise pas seul.");
            return 2;
        }

        try
        {
            using var input = Console.OpenStandardInput();
            using var content = new MemoryStream();
            input.CopyTo(content);
            using var output = Console.OpenStandardOutput();
            WorkerReply.Write(output, Parse(what, content.ToArray(), maximumCharacters));
            return 0;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
        catch (Exception)
        {
            // An unforeseen exception may quote the document: the runtime must not print it.
            return Failed;
        }
    }

    public static ParsedDocument Parse(WorkerRequest what, byte[] content, int maximumCharacters) => what switch
    {
        WorkerRequest.Package => PackageReader.Read(content, maximumCharacters),
        WorkerRequest.RichText => RtfDocument.Read(content, maximumCharacters),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Unknown request."),
    };
}
