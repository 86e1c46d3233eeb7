using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Profile;

/// <summary>Reads a posted profile as hostile input: bounded, checked against the reference, unknown identifiers dropped.</summary>
internal sealed class ProfileReader(IFormCollection form, OccupationReference reference)
{
    public static ProfileForm Read(IFormCollection form, OccupationReference reference)
    {
        var reader = new ProfileReader(form, reference);
        return new ProfileForm
        {
            Experiences = reader.Rows("e", "title", ProfileLimits.Experiences, reader.Experience),
            Education = reader.Rows("d", "title", ProfileLimits.Education, reader.Education),
            Skills = reader.Skills(),
            Certifications = [.. reader.Rows("c", "id", ProfileLimits.Certifications, reader.Certification).DistinctBy(c => c.Id)],
            Headline = reader.Occupation("headline"),
            HeadlineQuote = reader.Text("headline.q", ProfileLimits.ShortText),
            Wording = [.. reader.Rows("w", "id", ProfileLimits.Wordings, reader.Wording).DistinctBy(w => w.Occupation)],
            Languages = reader.Text("languages", ProfileLimits.LongText),
            Licences = reader.Text("licences", ProfileLimits.LongText),
        };
    }

    /// <summary>Rows are numbered from 0 with holes allowed: the browser posts what the page held.</summary>
    private ImmutableArray<T> Rows<T>(string prefix, string key, int most, Func<string, T?> read)
        where T : class
    {
        var rows = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < most; i++)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{prefix}.{i}.");
            if (form.ContainsKey(row + key) && read(row) is { } item)
            {
                rows.Add(item);
            }
        }

        return rows.DrainToImmutable();
    }

    private ExperienceEntry Experience(string row)
    {
        var months = int.TryParse(form[row + "months"], NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is > 0 and <= 720 ? m : (int?)null;
        var entry = new ExperienceEntry(
            Text(row + "title", ProfileLimits.ShortText),
            Occupation(row + "job"),
            Text(row + "employer", ProfileLimits.ShortText),
            Text(row + "start", 10),
            Text(row + "end", 10),
            form.ContainsKey(row + "now"),
            months,
            ProfileLimits.Quotes(form[row + "q"]))
        {
            IsUnpaid = form.ContainsKey(row + "unpaid"),
        };
        return form.ContainsKey(row + "was") ? entry with { WorkedOutFrom = form[row + "was"].ToString() } : entry;
    }

    private EducationEntry Education(string row)
    {
        var level = int.TryParse(form[row + "level"], NumberStyles.None, CultureInfo.InvariantCulture, out var l) && l is >= 1 and <= 8 ? l : (int?)null;
        return new EducationEntry(Text(row + "title", ProfileLimits.ShortText), level, Text(row + "end", 10), ProfileLimits.Quotes(form[row + "q"]));
    }

    private ImmutableArray<SkillEntry> Skills()
    {
        var rows = Rows("s", "id", ProfileLimits.Skills, row => SkillOf(form[row + "id"].ToString(), ProfileLimits.Quotes(form[row + "q"])));
        var ticked = form["skill"].Take(ProfileLimits.Skills).Select(id => SkillOf(id, [])).OfType<SkillEntry>();
        return [.. rows.Concat(ticked).DistinctBy(s => s.Id).Take(ProfileLimits.Skills)];
    }

    private SkillEntry? SkillOf(string? id, ImmutableArray<string> quotes) =>
        SkillId.TryParse(id, out var skill) && reference.FindCurrent(skill) is { } known ? new SkillEntry(known.Id, quotes) : null;

    private CertificationEntry? Certification(string row)
    {
        // A profile kept in a browser or a file may be older than the reference: what clearly took the place of an identifier is meant.
        return reference.FindCurrent(new CertificationId(form[row + "id"].ToString())) is not { Id: var id } ? null : new CertificationEntry(id, form.ContainsKey(row + "ongoing"), form.ContainsKey(row + "foreign"), ProfileLimits.Quotes(form[row + "q"]));
    }

    private WordingEntry? Wording(string row) =>
        Occupation(row + "id") is { } id && int.TryParse(form[row + "part"], NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part is > 0 and <= 1000
            ? new WordingEntry(id, part, ProfileLimits.Quotes(form[row + "q"]))
            : null;

    private OccupationId? Occupation(string key) =>
        OccupationId.TryParse(form[key].ToString(), out var id) ? reference.FindCurrent(id)?.Id : null;

    private string Text(string key, int longest) => ProfileLimits.Line(form[key].ToString(), longest);
}
