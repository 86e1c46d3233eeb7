using Passerelles.Engine.Evaluation;

namespace Passerelles.TestKit;

/// <summary>The labelled CVs of <c>samples/cvs</c>, by name.</summary>
public static class SampleResumes
{
    private static readonly Lazy<IReadOnlyList<LabelledResume>> s_all = new(() => [.. Read(isDevelopment: true), .. Read(isDevelopment: false)]);

    /// <summary>Both parts.</summary>
    public static IReadOnlyList<LabelledResume> All => s_all.Value;

    /// <summary>The one of this name.</summary>
    public static LabelledResume Get(string name) => All.Single(r => string.Equals(r.Name, name, StringComparison.Ordinal));

    private static IEnumerable<LabelledResume> Read(bool isDevelopment) =>
        Directory.GetFiles(Checkout.PathOf(isDevelopment ? "samples/cvs/development" : "samples/cvs/test"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(file => LabelledResume.Parse(
                Path.GetFileNameWithoutExtension(file), isDevelopment, File.ReadAllText(file), File.ReadAllText(Path.ChangeExtension(file, ".json"))));
}
