namespace Passerelles.Data.Training;

/// <summary>Columns in the order in which rows are written and read.</summary>
internal static class TrainingTables
{
    public static readonly string[] Providers =
        "release_id id name legal_name siret activity_number url has_place street postcode city commune department latitude longitude is_commune_position".Split(' ');

    public static readonly string[] Courses =
        "release_id id provider_id number title objective is_certifying entry_level exit_level path_kind url codes first_action".Split(' ');

    public static readonly string[] Actions =
        ("release_id id course_id number has_place place_name street postcode city commune department latitude longitude is_commune_position trainer mode"
        + " is_entry_level_required hours_total hours_centre hours_company duration_text is_agreed may_be_borne funders price_cents hourly_price_cents"
        + " remaining accessibility has_permanent_entries publics url").Split(' ');

    public static readonly string[] Sessions =
        "release_id action_id position number start_on end_on enrolment_start enrolment_end state places_left url".Split(' ');

    /// <summary>Columns but the release, each with the letter of its table, for a SELECT.</summary>
    public static string Select(string letter, string[] columns) => string.Join(", ", columns[1..].Select(c => $"{letter}.{c}"));
}
