namespace Passerelles.Web.Features.Shared;

/// <summary>A search field with suggestions; <paramref name="Id"/> is unique on the page.</summary>
internal sealed record SearchBox(string Id, string Label, bool LabelIsSeen, string? Value = null);
