using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Profile;

/// <summary>What a press of a button changed: the profile, and what the page must say or ask.</summary>
internal sealed record ProfileEdit(ProfileForm Form)
{
    /// <summary>Said at the top of the page, as a status.</summary>
    public string? Done { get; init; }

    /// <summary>Words typed as a skill that name several or none, as typed.</summary>
    public string? SkillAsked { get; init; }

    public ImmutableArray<Skill> SkillChoices { get; init; } = [];

    /// <summary>Something typed is still to be settled: dates that cannot be read, words that name several things or none.</summary>
    public bool HasProblem => Form.HasErrors || SkillAsked is not null || HeadlineAsked is not null;

    /// <summary>Words typed as the job sought that name several or none, as typed.</summary>
    public string? HeadlineAsked { get; init; }

    /// <summary>Applies the fields « to add », the removals and the button pressed (field « do »).</summary>
    public static ProfileEdit Apply(ProfileForm profile, IFormCollection form, ReferenceSnapshot snapshot, DateOnly today)
    {
        var command = form["do"].ToString();
        var edit = new ProfileEdit(Relink(profile, snapshot, today));
        edit = edit.Add(form, snapshot, today);
        return edit.Run(command, snapshot);
    }

    /// <summary>A changed title is linked again; changed dates are counted again.</summary>
    private static ProfileForm Relink(ProfileForm profile, ReferenceSnapshot snapshot, DateOnly today) => profile with
    {
        Experiences = [.. profile.Experiences.Select(e => Relink(e, snapshot, today))],
    };

    private static ExperienceEntry Relink(ExperienceEntry entry, ReferenceSnapshot snapshot, DateOnly today)
    {
        var stamp = ExperienceEntry.Stamp(entry.Title, entry.Start, entry.End, entry.IsCurrent);
        if (string.Equals(entry.WorkedOutFrom, stamp, StringComparison.Ordinal))
        {
            return entry;
        }

        var titleChanged = !entry.WorkedOutFrom.StartsWith(entry.Title + "|", StringComparison.Ordinal);
        var updated = entry.Checked(today) with { WorkedOutFrom = stamp };
        return titleChanged ? updated with { Occupation = BestOf(entry.Title, snapshot) } : updated;
    }

    private static OccupationId? BestOf(string title, ReferenceSnapshot snapshot) =>
        title.Length == 0 ? null : snapshot.Map.Titles.Link(title, 1).FirstOrDefault()?.Occupation;

    private ProfileEdit Add(IFormCollection form, ReferenceSnapshot snapshot, DateOnly today) =>
        AddExperience(form, snapshot, today).AddEducation(form).AddCertification(form, snapshot).AddSkill(form, snapshot).SetHeadline(form, snapshot);

    private ProfileEdit AddExperience(IFormCollection form, ReferenceSnapshot snapshot, DateOnly today)
    {
        var title = ProfileLimits.Line(form["new.e.title"], ProfileLimits.ShortText);
        if (title.Length == 0 || Form.Experiences.Length >= ProfileLimits.Experiences)
        {
            return this;
        }

        var entry = new ExperienceEntry(
            title, BestOf(title, snapshot), ProfileLimits.Line(form["new.e.employer"], ProfileLimits.ShortText),
            ProfileLimits.Line(form["new.e.start"], 10), ProfileLimits.Line(form["new.e.end"], 10), form.ContainsKey("new.e.now"), null, [])
        {
            IsUnpaid = form.ContainsKey("new.e.unpaid"),
        }.Checked(today);
        return this with { Form = Form with { Experiences = Form.Experiences.Add(entry) }, Done = $"Ajouté à vos expériences : {title}." };
    }

    private ProfileEdit AddEducation(IFormCollection form)
    {
        var title = ProfileLimits.Line(form["new.d.title"], ProfileLimits.ShortText);
        if (title.Length == 0 || Form.Education.Length >= ProfileLimits.Education)
        {
            return this;
        }

        var level = int.TryParse(form["new.d.level"], NumberStyles.None, CultureInfo.InvariantCulture, out var l) && l is >= 1 and <= 8 ? l : (int?)null;
        var entry = new EducationEntry(title, level, ProfileLimits.Line(form["new.d.end"], 10), []);
        return this with { Form = Form with { Education = Form.Education.Add(entry) }, Done = $"Ajouté à vos études : {title}." };
    }

    private ProfileEdit AddCertification(IFormCollection form, ReferenceSnapshot snapshot)
    {
        var id = new CertificationId(form["new.c"].ToString());
        if (snapshot.Reference.FindCertification(id) is not { } certification || Form.Certifications.Any(c => c.Id == id)
            || Form.Certifications.Length >= ProfileLimits.Certifications)
        {
            return this;
        }

        return this with
        {
            Form = Form with { Certifications = Form.Certifications.Add(new CertificationEntry(id, false, false, [])) },
            Done = $"Ajouté à vos diplômes : {certification.Label}.",
        };
    }

    private ProfileEdit AddSkill(IFormCollection form, ReferenceSnapshot snapshot)
    {
        var text = ProfileLimits.Line(form["new.s"], ProfileLimits.ShortText);
        if (SkillId.TryParse(form["new.s.id"].ToString(), out var chosen) && snapshot.Reference.FindSkill(chosen) is not null)
        {
            return WithSkill(chosen, snapshot);
        }

        if (text.Length == 0)
        {
            return this;
        }

        var choices = SkillSearch.Find(snapshot, text, 6);
        return choices is [var only, ..] && string.Equals(only.Label, text, StringComparison.OrdinalIgnoreCase)
            ? WithSkill(only.Id, snapshot)
            : this with { SkillAsked = text, SkillChoices = choices };
    }

    private ProfileEdit SetHeadline(IFormCollection form, ReferenceSnapshot snapshot)
    {
        var text = ProfileLimits.Line(form["new.headline"], ProfileLimits.ShortText);
        if (text.Length == 0)
        {
            return this;
        }

        var found = OccupationId.TryParse(form["new.headline.id"].ToString(), out var chosen) ? snapshot.Reference.FindOccupation(chosen) : null;
        found ??= snapshot.Map.Search.Suggest(text, 1).FirstOrDefault()?.Occupation;
        return found is null
            ? this with { HeadlineAsked = text }
            : this with { Form = Form with { Headline = found.Id, HeadlineQuote = "" }, Done = $"Métier recherché : {found.Label}." };
    }

    private ProfileEdit Run(string command, ReferenceSnapshot snapshot)
    {
        if (command.StartsWith("choose-s-", StringComparison.Ordinal))
        {
            return SkillId.TryParse(command["choose-s-".Length..], out var skill) && snapshot.Reference.FindSkill(skill) is not null
                ? WithSkill(skill, snapshot)
                : this;
        }

        if (string.Equals(command, "clear-headline", StringComparison.Ordinal))
        {
            return this with { Form = Form with { Headline = null, HeadlineQuote = "" }, Done = "Métier recherché enlevé." };
        }

        if (string.Equals(command, "clear-wording", StringComparison.Ordinal))
        {
            return this with { Form = Form with { Wording = [] }, Done = "Les mots de votre CV ne comptent plus." };
        }

        // remove-e-3: kind of row, then its place among the rows of that kind.
        return command.Split('-') is ["remove", var kind, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? Remove(kind, index)
            : this;
    }

    private ProfileEdit Remove(string kind, int index) => kind switch
    {
        "e" when index < Form.Experiences.Length => this with { Form = Form with { Experiences = Form.Experiences.RemoveAt(index) }, Done = "Expérience enlevée." },
        "d" when index < Form.Education.Length => this with { Form = Form with { Education = Form.Education.RemoveAt(index) }, Done = "Études enlevées." },
        "s" when index < Form.Skills.Length => this with { Form = Form with { Skills = Form.Skills.RemoveAt(index) }, Done = "Compétence enlevée." },
        "c" when index < Form.Certifications.Length => this with { Form = Form with { Certifications = Form.Certifications.RemoveAt(index) }, Done = "Diplôme enlevé." },
        _ => this,
    };

    private ProfileEdit WithSkill(SkillId id, ReferenceSnapshot snapshot) => this with
    {
        Form = Form.Skills.Any(s => s.Id == id) || Form.Skills.Length >= ProfileLimits.Skills ? Form : Form with { Skills = Form.Skills.Add(new SkillEntry(id, [])) },
        Done = $"Ajouté à vos compétences : {French.Capital(snapshot.Reference.FindSkill(id)!.Label)}.",
        SkillAsked = null,
    };
}
