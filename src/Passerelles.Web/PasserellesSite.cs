namespace Passerelles.Web;

/// <summary>Builds the site; the command line starts it.</summary>
public static class PasserellesSite
{
    /// <summary>Configured application, not started.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Features");
        var app = builder.Build();
        app.MapRazorPages();
        return app;
    }
}
