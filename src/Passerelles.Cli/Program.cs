using System.CommandLine;

var root = new RootCommand("Passerelles : la carte dynamique des métiers de la santé, du soin et du social.");
return await root.Parse(args).InvokeAsync();
