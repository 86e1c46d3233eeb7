using Passerelles.Engine.Evaluation;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Evaluation;

public sealed class ResumeRobustnessTests
{
    private const int OneIn = 6;
    private const int Edits = 2_000;

    // What is not yet 1, over one CV in six; docs/quality.md has the figures of all, docs/quality/matching-errors.md the reasons.
    private static readonly Dictionary<string, double> s_sameTen = new(StringComparer.Ordinal)
    {
        ["Autre genre"] = 0.93,
        ["Écriture inclusive"] = 0.85,
        ["Autre nom"] = 0.99,
        ["Âge, famille, nationalité, handicap ajoutés"] = 0.97,
        ["Quatre ans sans emploi avant le dernier"] = 0.80,
    };

    [Fact]
    public void Measure_WhatMustNotCount_MovesNoRank()
    {
        var resumes = SampleResumes.All.Where((_, i) => i % OneIn == 0).ToList();

        var changes = ResumeRobustness.Measure(SampleMaps.Whole(), resumes).Where(v => v.MustNotCount).ToList();

        Assert.Equal(7, changes.Count);
        Assert.All(changes, change =>
        {
            Assert.True(change.Cases > 0, change.Name);
            Assert.True(change.SameFirst >= 0.97, $"{change.Name}: first {change.SameFirst:0.000}");
            Assert.True(change.SameTen >= s_sameTen.GetValueOrDefault(change.Name, 1), $"{change.Name} {change.SameTen:0.000}: {string.Join(", ", change.Moved)}");
        });
    }

    [Fact]
    public void ReadEdited_ManyBlindEdits_InventNothing() =>
        Assert.Empty(ResumeRobustness.ReadEdited(SampleMaps.Catalogue, SampleResumes.All, Edits));
}
