using System.Collections.Immutable;
using Passerelles.Engine;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Downloads;

/// <summary>A table to download: its columns, and its rows from the reference in use.</summary>
/// <param name="Name">Name of the file and of the resource.</param>
/// <param name="Title">What it holds, in French.</param>
/// <param name="Description">What to know before using it.</param>
/// <param name="Columns">Columns in order.</param>
/// <param name="Key">Columns that identify a row.</param>
internal sealed record DataFile(string Name, string Title, string Description, ImmutableArray<DataColumn> Columns, ImmutableArray<string> Key)
{
    /// <summary>Rows, made one after the other; cells are text, whole or decimal numbers, booleans, lists of texts, or null.</summary>
    public required Func<OccupationMap, IEnumerable<object?[]>> Rows { get; init; }

    /// <summary>Number of rows when it can be known without making them.</summary>
    public Func<OccupationReference, int>? Count { get; init; }

    /// <summary>Columns that name a row of another file.</summary>
    public ImmutableArray<(string Column, string File)> References { get; init; } = [];
}

/// <summary>A column.</summary>
/// <param name="Name">English name, the same as the key in the API.</param>
/// <param name="Type">Type of the Table Schema.</param>
/// <param name="Description">In French.</param>
internal sealed record DataColumn(string Name, DataType Type, string Description);

/// <summary>The types of the Table Schema standard that our tables use.</summary>
internal enum DataType
{
    String,
    Integer,
    Number,
    Boolean,
    List,
}
