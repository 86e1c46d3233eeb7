using System.Globalization;

namespace Passerelles.Engine.Pathways;

/// <summary>What routes say, in French words.</summary>
public static class PathwayLabels
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« évolution », « passerelle », « compétences proches », « mobilité officielle », « reconversion ».</summary>
    public static string Label(this MoveKind kind) => kind switch
    {
        MoveKind.Promotion => "évolution",
        MoveKind.Neighbour => "passerelle",
        MoveKind.SkillClose => "compétences proches",
        MoveKind.OfficialMobility => "mobilité officielle du ROME",
        _ => "reconversion",
    };

    /// <summary>« accessible », « demande un effort », « exigeant », « long et exigeant ».</summary>
    public static string Label(this RouteDifficulty difficulty) => difficulty switch
    {
        RouteDifficulty.Accessible => "accessible",
        RouteDifficulty.Effort => "demande un effort",
        RouteDifficulty.Demanding => "exigeant",
        _ => "long et exigeant",
    };

    /// <summary>« déjà détenu », « reconnu », « formation », « VAE », « diplôme non nommé ».</summary>
    public static string Label(this QualificationWay way) => way switch
    {
        QualificationWay.Held => "déjà détenu",
        QualificationWay.Equivalence => "reconnu par équivalence",
        QualificationWay.Course => "formation",
        QualificationWay.Vae => "VAE",
        _ => "études",
    };

    /// <summary>« 3 mois », « 1 an », « 1 an et 6 mois »; « tout de suite » for 0.</summary>
    public static string Duration(int months) => (months / 12, months % 12) switch
    {
        (0, 0) => "tout de suite",
        (0, var m) => $"{m.ToString(French)}\u00A0mois",
        (var y, 0) => $"{y.ToString(French)}\u00A0an{(y > 1 ? "s" : "")}",
        var (y, m) => $"{y.ToString(French)}\u00A0an{(y > 1 ? "s" : "")} et {m.ToString(French)}\u00A0mois",
    };

    /// <summary>The same, « au moins » before it when a length is not known, « durée non connue » when none is.</summary>
    public static string Duration(int months, bool hasUnknownLength) =>
        !hasUnknownLength ? Duration(months) : months == 0 ? "durée non connue" : $"au moins {Duration(months)}";
}
