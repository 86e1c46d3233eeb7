using System.CommandLine;
using System.Data.Common;

namespace Passerelles.Cli;

internal static class CommandRunner
{
    /// <summary>Parses and runs; a person's mistake gives one sentence and code 2, a failure one sentence and code 1.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args, CommandContext context)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await context.Error.WriteLineAsync($"{InFrench(parsed.Errors[0].Message)} Voir « ./passerelles --help ».");
            return ExitCode.BadInput;
        }

        // Exceptions come back here instead of being printed with their stack by the library.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = context.Output, Error = context.Error };
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (CommandException mistake)
        {
            await context.Error.WriteLineAsync(mistake.Message);
            return mistake.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await context.Error.WriteLineAsync("Commande interrompue.");
            return ExitCode.Failure;
        }
        catch (Exception failure)
        {
            // Only what cannot quote a CV: a path, or what the database says.
            var detail = failure is IOException or UnauthorizedAccessException or DbException ? failure.Message : failure.GetType().Name;
            await context.Error.WriteLineAsync($"La commande a échoué : {detail}");
            return ExitCode.Failure;
        }
    }

    // The library's French resources lack this one sentence.
    private static string InFrench(string message)
    {
        const string Start = "Option '", End = "' is required.";
        return message.StartsWith(Start, StringComparison.Ordinal) && message.EndsWith(End, StringComparison.Ordinal)
            ? $"L'option « {message[Start.Length..^End.Length]} » est obligatoire."
            : message;
    }
}
