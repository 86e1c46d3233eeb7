using System.Collections.Immutable;
using Microsoft.OpenApi;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Certifications;
using Passerelles.Web.Features.Api.Comparisons;
using Passerelles.Web.Features.Api.Document;
using Passerelles.Web.Features.Api.Families;
using Passerelles.Web.Features.Api.Figures;
using Passerelles.Web.Features.Api.Glossary;
using Passerelles.Web.Features.Api.Market;
using Passerelles.Web.Features.Api.Occupations;
using Passerelles.Web.Features.Api.Openings;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Api.Places;
using Passerelles.Web.Features.Api.Routes;
using Passerelles.Web.Features.Api.Skills;
using Passerelles.Web.Features.Api.Sources;
using Passerelles.Web.Features.Api.Suggestions;
using Passerelles.Web.Features.Api.Training;

namespace Passerelles.Web.Features.Api;

/// <summary>Every operation programs may ask for. A new resource is a folder beside these and one line here.</summary>
internal static class OpenInterface
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Operations in the order in which the document and its page give them.</summary>
    public static ImmutableArray<ApiOperation> Operations { get; } =
    [
        .. OccupationOperations.All,
        .. SuggestionOperations.All,
        .. ComparisonOperations.All,
        .. RouteOperations.All,
        .. SkillOperations.All,
        .. CertificationOperations.All,
        .. FamilyOperations.All,
        .. GlossaryOperations.All,
        .. FigureOperations.All,
        .. PlaceOperations.All,
        .. TrainingOperations.All,
        .. OpeningOperations.All,
        .. MarketOperations.All,
        .. SourceOperations.All,
    ];

    public static void AddOpenInterface(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.AddOpenApi(ApiDocument.Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = d => string.Equals(d.HttpMethod, HttpMethods.Get, StringComparison.Ordinal)
                && d.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
        });
        services.AddSingleton<ApiDocument>();
    }

    public static void MapOpenInterface(this IEndpointRouteBuilder routes)
    {
        foreach (var operation in Operations)
        {
            // As a delegate: what is mapped as a RequestDelegate is invisible to the document.
            Delegate run = (HttpContext context) => operation.RunAsync(context);
            routes.MapMethods(operation.FullPath, Methods, run)
                .WithMetadata(operation)
                .WithName(operation.Id)
                .WithTags(operation.Tag)
                .WithSummary(operation.Summary)
                .WithDescription(operation.Description)
                .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, operation.Answer, [ApiOperation.Json]))
                .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(Problem), [Problem.MediaType]));
        }

        routes.MapMethods(ApiDocument.Address, Methods, (HttpContext context, ApiDocument document) => document.SendAsync(context)).ExcludeFromDescription();
    }
}
