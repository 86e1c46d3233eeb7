using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Api.Answers;

/// <summary>Why a request was refused, RFC 9457; <see cref="Type"/> leads to the explanation on the page <c>/api</c>.</summary>
[Description("Pourquoi une demande est refusée (RFC 9457).")]
internal sealed record Problem
{
    public const string MediaType = "application/problem+json";

    [Description("Adresse de l’explication de ce genre d’erreur.")]
    public required Uri Type { get; init; }

    [Description("Le genre d’erreur, en quelques mots.")]
    public required string Title { get; init; }

    [Description("Code de statut HTTP.")]
    public required int Status { get; init; }

    [Description("Ce qui ne va pas dans cette demande, et que faire.")]
    public required string Detail { get; init; }

    [Description("Le paramètre en cause, quand il y en a un.")]
    public string? Parameter { get; init; }

    /// <summary>What the pipeline refused before any operation saw it.</summary>
    public static Problem Of(int status, HttpContext context)
    {
        var kind = ProblemKind.Of(status);
        return kind.With(context, kind.What);
    }

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        var body = JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Options);
        response.StatusCode = Status;
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = "fr";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}

/// <summary>A kind of refusal: what it is called and what it means when nothing more precise is known.</summary>
internal sealed record ProblemKind(int Status, string Anchor, string Title, string What)
{
    public static ProblemKind UnknownAddress { get; } = new(404, "erreur-adresse", "Cette adresse n’existe pas", "Aucune ressource ne répond à cette adresse. La liste est dans /api/openapi.json.");

    public static ProblemKind UnknownThing { get; } = new(404, "erreur-inconnu", "Cet identifiant n’est pas connu", "L’identifiant ne figure pas dans la publication en cours.");

    public static ProblemKind NoSuchPage { get; } = new(404, "erreur-page", "Cette page de résultats n’existe pas", "Le numéro de page dépasse le nombre de pages.");

    public static ProblemKind WrongParameter { get; } = new(400, "erreur-parametre", "Un paramètre ne convient pas", "La demande n’a pas pu être lue.");

    public static ProblemKind WrongMethod { get; } = new(405, "erreur-methode", "Cette méthode n’est pas permise", "Ces adresses se lisent seulement : utilisez GET ou HEAD.");

    public static ProblemKind WrongFormat { get; } = new(406, "erreur-format", "Ce format n’est pas proposé", "L’en-tête Accept ne laisse aucun des formats de cette adresse.");

    public static ProblemKind TooMany { get; } = new(429, "erreur-cadence", "Trop de demandes en peu de temps", "Attendez le nombre de secondes donné par l’en-tête Retry-After, puis réessayez.");

    public static ProblemKind Failure { get; } = new(500, "erreur-interne", "Une erreur est survenue de notre côté", "Ce n’est pas votre faute. L’incident est noté. Réessayez dans un instant.");

    public static IReadOnlyList<ProblemKind> All { get; } = [WrongParameter, UnknownAddress, UnknownThing, NoSuchPage, WrongMethod, WrongFormat, TooMany, Failure];

    public static ProblemKind Of(int status) =>
        All.FirstOrDefault(k => k.Status == status) ?? (status >= 500 ? Failure : WrongParameter) with { Status = status };

    public Problem With(HttpContext context, string detail, string? parameter = null) => new()
    {
        Type = new Uri(new ApiAddresses(PublicAddress.Of(context)).Root + "/api#" + Anchor),
        Title = Title,
        Status = Status,
        Detail = detail,
        Parameter = parameter,
    };

    public override string ToString() => $"{Status.ToString(CultureInfo.InvariantCulture)} {Title}";
}
