using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Sources;

[SamePageForEveryone]
internal sealed class SourcesModel(ReferenceSnapshot snapshot) : PageModel
{
    public ImmutableArray<LoadedRelease> Releases { get; } = LoadedRelease.Of(snapshot.Reference);

    public ImmutableArray<SourceDocument> Documents { get; } =
        [.. (snapshot.Reference.Catalogue?.Sources ?? []).OrderBy(s => s.Title, French.Order)];
}

internal sealed record LoadedRelease(ReleaseInfo Info, ImmutableArray<(string What, string Number)> Counts)
{
    public static ImmutableArray<LoadedRelease> Of(OccupationReference reference)
    {
        var releases = ImmutableArray.CreateBuilder<LoadedRelease>();
        if (reference.Catalogue is { } catalogue)
        {
            releases.Add(new LoadedRelease(catalogue.Info,
            [
                ("Fiches de métiers", French.Number(catalogue.Sheets.Length)),
                ("Compétences", French.Number(catalogue.Skills.Length)),
                ("Certifications", French.Number(catalogue.Certifications.Length)),
                ("Situations de vie", French.Number(catalogue.Situations.Length)),
                ("Mots du glossaire", French.Number(catalogue.Glossary.Length)),
            ]));
        }

        if (reference.Rome is { } rome)
        {
            releases.Add(new LoadedRelease(rome.Info,
            [
                ("Métiers", French.Number(rome.Occupations.Length)),
                ("Appellations", French.Number(rome.Occupations.Sum(o => o.Titles.Length))),
                ("Compétences et savoirs", French.Number(rome.Skills.Length)),
                ("Liens de mobilité", French.Number(rome.Occupations.Sum(o => o.Mobility.Length))),
            ]));
        }

        return releases.DrainToImmutable();
    }
}
