namespace Passerelles.Engine.Evaluation;

/// <summary>What CVs become through one layout.</summary>
/// <param name="Name">The layout, in French.</param>
/// <param name="Goal">Share of words that must be read.</param>
/// <param name="Cases">Documents made and read.</param>
/// <param name="Unread">Documents that gave no text; they count as read at 0.</param>
/// <param name="Recall">Mean share of the words read.</param>
/// <param name="Worst">Least share of the words read.</param>
/// <param name="RecallAt1">Share of documents whose first occupation is exact.</param>
/// <param name="RecallAt5">Share of documents with an exact occupation among the five first.</param>
/// <param name="SameFirst">Share of documents with the same first occupation as the plain text.</param>
/// <param name="FieldF1">F1 of the fields.</param>
/// <param name="TextFieldF1">F1 of the fields of the same CVs as plain text.</param>
/// <param name="Move">Mean move of the score of the first occupation.</param>
public sealed record LayoutFigures(
    string Name,
    double Goal,
    int Cases,
    int Unread,
    double Recall,
    double Worst,
    double RecallAt1,
    double RecallAt5,
    double SameFirst,
    double FieldF1,
    double TextFieldF1,
    double Move);
