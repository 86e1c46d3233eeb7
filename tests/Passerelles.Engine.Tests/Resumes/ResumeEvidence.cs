using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

internal static class ResumeEvidence
{
    public static void AssertExact(string text, Resume resume)
    {
        var all = resume.Experiences.Select(e => e.Evidence)
            .Concat(resume.Experiences.Select(e => e.Title?.Evidence).OfType<Evidence>())
            .Concat(resume.Education.Select(e => e.Evidence))
            .Concat(resume.Certifications.Select(c => c.Evidence))
            .Concat(resume.Skills.SelectMany(s => s.Evidence))
            .Concat(resume.Languages.Select(l => l.Evidence))
            .Concat(resume.Licences.Select(l => l.Evidence))
            .Concat(resume.Sections.Select(s => s.Heading).OfType<Evidence>());
        Assert.All(all, e =>
        {
            Assert.True(e.Length >= 1);
            Assert.Equal(text.Substring(e.Start, e.Length), e.Quote);
        });
    }
}
