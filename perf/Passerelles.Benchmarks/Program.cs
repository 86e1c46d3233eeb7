using BenchmarkDotNet.Running;
using Passerelles.Benchmarks;

if (args is ["upload", var address, var file, var count])
{
    return await UploadLoad.RunAsync(new Uri(address), file, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["pathways"])
{
    PathwayTimes.Run();
    return 0;
}

if (args is ["fit", "offers"])
{
    OfferFit.Run();
    return 0;
}

if (args is ["fit", "titles"])
{
    TitleFit.Run();
    return 0;
}

if (args is ["fit", "skills"])
{
    SkillFit.Run();
    return 0;
}

if (args is ["lheo", .. var feed] && feed.Length > 0)
{
    LheoFeed.Run(feed);
    return 0;
}

if (args is ["training", .. var training] && training.Length > 0)
{
    await TrainingTimes.RunAsync(training);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(UploadLoad).Assembly).Run(args);
return 0;
