using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Passerelles.Data;
using Passerelles.Data.Market;
using Passerelles.Data.Openings;
using Passerelles.Data.Training;
using Passerelles.Documents;
using Passerelles.Web.Features.Api;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Changes;
using Passerelles.Web.Features.Downloads;
using Passerelles.Web.Features.LinkedData;
using Passerelles.Web.Features.Nearby;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Print;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Features.Quality;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Features.Sitemaps;
using Passerelles.Web.Features.Sources;
using Passerelles.Web.Features.Training;
using Passerelles.Web.Hosting;

namespace Passerelles.Web;

/// <summary>Builds the site; the command line starts it.</summary>
public static class PasserellesSite
{
    /// <summary>Configured application, not started; the reference is being read from the database meanwhile.</summary>
    public static WebApplication Build(string[] args, DatabaseOptions database, Action<WebApplicationBuilder>? configure = null)
    {
        var store = new ReferenceStore(database, TimeProvider.System);
        var first = new FirstSnapshot(Task.Run(() => ReferenceSnapshot.LoadAsync(store, CancellationToken.None)));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Pages are found in this assembly whatever program hosts it, and no file of the current folder is read.
            ApplicationName = typeof(PasserellesSite).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        AddServices(builder, database);
        builder.Services.AddSingleton(_ => store).AddSingleton(first);
        configure?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, DatabaseOptions database)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        UnexpectedErrors.AddTo(builder);

        services.Configure<SiteOptions>(builder.Configuration.GetSection(SiteOptions.Section));
        services.Configure<RateLimitOptions>(builder.Configuration.GetSection(RateLimitOptions.Section));
        services.Configure<FormOptions>(PostedForms.Configure);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.SetDefaultCulture("fr-FR").AddSupportedCultures("fr-FR").AddSupportedUICultures("fr-FR");
            o.RequestCultureProviders.Clear();
        });
        services.Configure<ExceptionHandlerOptions>(o =>
        {
            o.ExceptionHandlingPath = "/erreur/500";
            o.StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        });
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "passerelles.jeton";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.FormFieldName = "jeton";
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddRazorPages(o => o.RootDirectory = "/Features");
        services.AddRouting(o => o.AppendTrailingSlash = false);
        services.AddOpenInterface();
        RateLimits.Add(services);
        ProtectionKeys.Add(builder, database);
        Printing.Add(builder);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DocumentReader>(_ => new DocumentReader());
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<MarketFigures>();
        services.AddSingleton<TrainingSearch>();
        services.AddSingleton<JobOfferStore>();
        services.AddSingleton<EmployerStore>();
        services.AddScoped<ZoneChoice>();
        services.AddScoped<TrainingFinder>();
        services.AddScoped<NearbyFinder>();
        services.AddSingleton<LiveReference>();
        services.AddHostedService<ReferenceWatcher>();
        services.AddHttpContextAccessor();
        services.AddScoped(s => RequestSnapshot.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext, s.GetRequiredService<LiveReference>()));
    }

    private static void Use(WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.TrustedProxies;
        if (trusted.Length > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            foreach (var proxy in trusted)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }

            app.UseForwardedHeaders(forwarded);
        }

        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseSiteAssets();
        app.UsePageCache();
        app.Services.GetRequiredService<OwnPages>().RenderWith(app);
        app.UseRequestLocalization();
        app.UseExceptionHandler();
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseOpenAccess();
        app.UseRetiredCodes();
        app.UseRouting();
        app.UseRateLimiter();
        app.UsePostedForms();
        app.MapOccupationSuggestions();
        app.MapSkillSuggestions();
        app.MapPlaceSuggestions();
        app.MapPrintProgress();
        app.MapReport();
        app.MapReferenceFiles();
        app.MapOpenInterface();
        app.MapLinkedData();
        app.MapDownloads();
        app.MapChangesFeed();
        app.MapSitemaps();
        app.MapRazorPages();
    }
}
