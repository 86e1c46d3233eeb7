using Passerelles.Engine.Evaluation;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Evaluation;

public sealed class ResumeRobustnessTests
{
    private const int OneIn = 6;
    private const int Edits = 2_000;

    [Fact]
    public void Measure_WhatMustNotCount_MovesNoRank()
    {
        var resumes = SampleResumes.All.Where((_, i) => i % OneIn == 0).ToList();

        var changes = ResumeRobustness.Measure(SampleMaps.Whole(), resumes).Where(v => v.MustNotCount).ToList();

        Assert.Equal(7, changes.Count);
        Assert.All(changes, change =>
        {
            Assert.True(change.Cases > 0, change.Name);
            Assert.True(change.SameTen == 1, $"{change.Name}: {string.Join(", ", change.Moved)}");
        });
    }

    [Fact]
    public void ReadEdited_ManyBlindEdits_InventNothing() =>
        Assert.Empty(ResumeRobustness.ReadEdited(SampleMaps.Catalogue, SampleResumes.All, Edits));
}
