using Passerelles.Engine.Resumes;

namespace Passerelles.Web.Features.Profile;

internal static class Today
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static YearMonth Month(TimeProvider clock)
    {
        var today = Of(clock);
        return new YearMonth(today.Year, today.Month);
    }

    public static DateOnly Of(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris).DateTime);
}
