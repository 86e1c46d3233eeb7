namespace Passerelles.Imports;

/// <summary>How far an import is.</summary>
/// <param name="Step">French name of the step: « lecture », « enregistrement »…</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all; 0 when not known.</param>
public readonly record struct ImportProgress(string Step, int Done, int Total);
