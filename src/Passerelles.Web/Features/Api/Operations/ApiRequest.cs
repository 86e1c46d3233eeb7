using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Api.Operations;

/// <summary>A request whose parameters have all been found readable.</summary>
internal sealed class ApiRequest(HttpContext context, ReferenceSnapshot snapshot)
{
    public const int MostPerPage = 100;

    public static WholeParameter Limit { get; } = new("limit", "Nombre d’éléments par page.", 1, MostPerPage, 20);

    public static WholeParameter PageNumber { get; } = new("page", "Numéro de la page, à partir de 1.", 1, 100_000, 1);

    public HttpContext Context { get; } = context;

    public ReferenceSnapshot Snapshot { get; } = snapshot;

    public OccupationReference Reference => Snapshot.Reference;

    public ApiAddresses Addresses { get; } = new(PublicAddress.Of(context));

    public DateOnly Today => Profile.Today.Of(Service<TimeProvider>());

    /// <summary>The address asked, absolute.</summary>
    public Uri Self => new(Addresses.Root + Context.Request.Path.ToUriComponent() + Context.Request.QueryString.ToUriComponent());

    /// <summary>Reads a parameter; false when it is not given.</summary>
    public bool TryGet<T>(ApiParameter<T> parameter, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return Text(parameter) is { } text && parameter.TryRead(text, out value);
    }

    public string? Get(ApiParameter<string> parameter) => TryGet(parameter, out var text) ? text : null;

    public bool? Get(FlagParameter parameter) => TryGet(parameter, out var flag) ? flag : null;

    public int? Get(WholeParameter parameter) => TryGet(parameter, out var number) ? number : parameter.Usual;

    /// <summary>A part of the path or a required parameter.</summary>
    public string Required(ApiParameter<string> parameter) => Get(parameter) ?? throw new InvalidOperationException($"'{parameter.Name}' is not required.");

    /// <summary>The first thing that is wrong with the parameters.</summary>
    public Problem? Check(IReadOnlyList<ApiParameter> known)
    {
        foreach (var (name, values) in Context.Request.Query)
        {
            if (!known.Any(p => !p.IsInPath && string.Equals(p.Name, name, StringComparison.Ordinal)))
            {
                var names = known.Where(p => !p.IsInPath).Select(p => p.Name).ToArray();
                return Wrong(name, names.Length == 0 ? "Cette adresse ne prend aucun paramètre." : $"Ce paramètre n’existe pas ici. Les paramètres sont : {string.Join(", ", names)}.");
            }

            if (values.Count != 1)
            {
                return Wrong(name, "Ce paramètre est donné plusieurs fois : gardez-en un.");
            }
        }

        foreach (var parameter in known)
        {
            switch (Text(parameter))
            {
                case null when parameter.IsRequired:
                    return Wrong(parameter.Name, $"Ce paramètre est obligatoire : {parameter.Expected}.");
                case { } text when !parameter.Accepts(text):
                    return Wrong(parameter.Name, $"« {parameter.Name} » doit être {parameter.Expected}.");
            }
        }

        return null;
    }

    public Problem Wrong(string parameter, string detail) => ProblemKind.WrongParameter.With(Context, detail, parameter);

    public Problem Unknown(string parameter, string detail) => ProblemKind.UnknownThing.With(Context, detail, parameter);

    public T Service<T>()
        where T : class => Context.RequestServices.GetRequiredService<T>();

    /// <summary>The part of a list the request asks for.</summary>
    public ApiResult<Page<TShown>> PageOf<T, TShown>(IReadOnlyList<T> all, Func<T, TShown> show)
    {
        var (limit, number) = (Get(Limit)!.Value, Get(PageNumber)!.Value);
        return PageOf(all.Count, [.. all.Skip((number - 1) * limit).Take(limit).Select(show)]);
    }

    /// <summary>The part of a list the request asks for, read by who knows it.</summary>
    /// <param name="read">Given what to pass over and what to take, the total and that part.</param>
    public async ValueTask<ApiResult<Page<TShown>>> PageOfAsync<TShown>(Func<int, int, Task<(int Total, ImmutableArray<TShown> Items)>> read)
    {
        var (limit, number) = (Get(Limit)!.Value, Get(PageNumber)!.Value);
        var (total, items) = await read((number - 1) * limit, limit);
        return PageOf(total, items);
    }

    private ApiResult<Page<TShown>> PageOf<TShown>(int total, ImmutableArray<TShown> items)
    {
        var (limit, number) = (Get(Limit)!.Value, Get(PageNumber)!.Value);
        var pages = Math.Max(1, (total + limit - 1) / limit);
        return number > pages
            ? ProblemKind.NoSuchPage.With(Context, string.Create(CultureInfo.InvariantCulture, $"La page {number} n’existe pas : avec limit={limit}, la dernière est la page {pages}."), PageNumber.Name)
            : new Page<TShown>
            {
                Total = total,
                Number = number,
                Limit = limit,
                Self = Self,
                Next = number < pages ? At(number + 1) : null,
                Previous = number > 1 ? At(number - 1) : null,
                Items = items,
            };
    }

    private Uri At(int page)
    {
        var query = QueryString.Create(Context.Request.Query
            .Where(p => !string.Equals(p.Key, PageNumber.Name, StringComparison.Ordinal))
            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value.ToString()))
            .Append(KeyValuePair.Create(PageNumber.Name, (string?)page.ToString(CultureInfo.InvariantCulture))));
        return new Uri(Addresses.Root + Context.Request.Path.ToUriComponent() + query.ToUriComponent());
    }

    private string? Text(ApiParameter parameter) => parameter.IsInPath
        ? Context.Request.RouteValues[parameter.Name] as string
        : Context.Request.Query.TryGetValue(parameter.Name, out var values) ? values.ToString() : null;
}
