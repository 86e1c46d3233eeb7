using System.CommandLine;
using System.Globalization;
using Passerelles.Cli;
using Passerelles.Cli.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

var context = CommandContext.FromEnvironment();
var root = new RootCommand("Passerelles : la carte dynamique des métiers de la santé, du soin et du social.")
{
    ServeCommand.Create(context),
    ImportCommand.Create(context),
    ReleasesCommand.Create(context),
    DiffCommand.Create(context),
    RollbackCommand.Create(context),
    ExportCommand.Create(context),
    CheckCommand.Create(context),
    MatchCommand.Create(context),
    CompareCommand.Create(context),
    RouteCommand.Create(context),
    LinkCommand.Create(context),
    AlignCommand.Create(context),
    ClassifyCommand.Create(context),
    EvaluateCommand.Create(context),
};
return await CommandRunner.RunAsync(root, args, context);
