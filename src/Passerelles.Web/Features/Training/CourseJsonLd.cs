using System.Globalization;
using System.Text.Json.Nodes;
using Passerelles.Engine.Training;

namespace Passerelles.Web.Features.Training;

/// <summary>A course as schema.org describes it (<c>EducationalOccupationalProgram</c>). The serializer escapes « &lt; »: a title cannot close the element.</summary>
internal static class CourseJsonLd
{
    public static string Of(FoundTraining found)
    {
        var (course, action) = (found.Course, found.Action);
        var program = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "EducationalOccupationalProgram",
            ["identifier"] = action.Number,
            ["name"] = course.Title,
            ["inLanguage"] = "fr",
            ["provider"] = Provider(course.Provider, action.Place),
        };
        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                program[name] = value;
            }
        }

        Add("description", course.Objective);
        Add("url", action.Url ?? course.Url);
        Add("timeToComplete", action.Hours.Known is { } hours ? string.Create(CultureInfo.InvariantCulture, $"PT{hours}H") : null);
        Add("educationalProgramMode", action.Mode switch { TrainingMode.OnSite => "onsite", TrainingMode.Remote => "online", TrainingMode.Mixed => "blended", _ => null });
        Add("offers", action.Funding.Price is { } price ? new JsonObject { ["@type"] = "Offer", ["price"] = price.ToString(CultureInfo.InvariantCulture), ["priceCurrency"] = "EUR" } : null);
        if (action.Sessions.FirstOrDefault(s => s.Start.IsExact) is { } first)
        {
            Add("startDate", Day(first.Start));
            Add("endDate", Day(first.End));
            Add("applicationDeadline", Day(first.EnrolmentEnd));
        }

        return program.ToJsonString();
    }

    private static string? Day(TrainingDate date) => date is { IsExact: true, Earliest: { } day } ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static JsonObject Provider(TrainingProvider provider, TrainingPlace? place)
    {
        var organisation = new JsonObject { ["@type"] = "EducationalOrganization", ["name"] = provider.Name };
        if (provider.Url is { } url)
        {
            organisation["url"] = url;
        }

        if (place?.City is { } city)
        {
            var address = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = city, ["addressCountry"] = "FR" };
            if (place.Postcode is { } postcode)
            {
                address["postalCode"] = postcode;
            }

            organisation["address"] = address;
        }

        return organisation;
    }
}
