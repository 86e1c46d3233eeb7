using System.Collections.Immutable;
using Passerelles.Data.Registers;
using Passerelles.Engine.Alignment;
using Passerelles.Engine.Registers;
using Passerelles.Engine.Training;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Training;

/// <summary>Subjects of training of Formacode, found by words.</summary>
/// <param name="Terms">Subjects; empty when Formacode is not imported.</param>
/// <param name="Index">Their labels, in the same order.</param>
internal sealed record FormacodeSubjects(ImmutableArray<FormacodeTerm> Terms, CloseLabelIndex Index)
{
    public static FormacodeSubjects Of(FormacodeThesaurus thesaurus)
    {
        // Diplomas, publics and means have terms too: only what is taught is looked for.
        ImmutableArray<FormacodeTerm> terms = [.. thesaurus.Codes.Order().Select(c => thesaurus.Find(c)!).Where(t => t.Kinds.Contains("DOM", StringComparer.Ordinal))];
        return new FormacodeSubjects(terms, CloseLabelIndex.Build(terms.Select(t => t.Label)));
    }

    public static TrainingCode Code(FormacodeTerm term) =>
        TrainingCode.TryCreate(TrainingCodeSystem.Formacode, term.Code.ToString(), out var code) ? code : throw new FormatException($"'{term.Code}' is not a Formacode.");
}

internal static class OpenFormacode
{
    public static Task<FormacodeSubjects> FormacodeAsync(this ReferenceSnapshot snapshot) =>
        snapshot.Open.GetAsync("formacode", release => FormacodeSubjects.Of(RegisterDocuments.Formacode(release)));
}
