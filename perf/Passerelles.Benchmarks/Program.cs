using BenchmarkDotNet.Running;
using Passerelles.Benchmarks;

if (args is ["upload", var address, var file, var count])
{
    return await UploadLoad.RunAsync(new Uri(address), file, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
}

BenchmarkSwitcher.FromAssembly(typeof(UploadLoad).Assembly).Run(args);
return 0;
