using System.Globalization;

namespace Passerelles.Imports;

/// <summary>What a problem means for the import.</summary>
public enum ProblemSeverity
{
    /// <summary>The content cannot be trusted: nothing is imported.</summary>
    Error,

    /// <summary>One row is left out, the rest is imported.</summary>
    Rejected,

    /// <summary>Worth knowing; everything is imported.</summary>
    Warning,
}

/// <summary>Something wrong in a source, with the place where it can be put right.</summary>
/// <param name="Severity">What it means for the import.</param>
/// <param name="File">Name of the file, relative to the folder or archive read.</param>
/// <param name="Line">Line, from 1, or null when the whole file is meant.</param>
/// <param name="Column">Column, from 1, or null.</param>
/// <param name="Message">A plain French sentence.</param>
public sealed record ImportProblem(ProblemSeverity Severity, string File, int? Line, int? Column, string Message)
{
    /// <summary><c>fichier:ligne:colonne : message</c>, as compilers print it so that editors make it clickable.</summary>
    public override string ToString()
    {
        var place = (Line, Column) switch
        {
            (null, _) => File,
            ({ } line, null) => string.Create(CultureInfo.InvariantCulture, $"{File}:{line}"),
            ({ } line, { } column) => string.Create(CultureInfo.InvariantCulture, $"{File}:{line}:{column}"),
        };
        return $"{place} : {Message}";
    }
}
