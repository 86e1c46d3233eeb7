namespace Passerelles.Web.Hosting;

internal static class RequestSnapshot
{
    /// <summary>The snapshot the request began with, else the current one.</summary>
    public static ReferenceSnapshot Of(HttpContext? context, LiveReference live)
    {
        if (context is null)
        {
            return live.Current;
        }

        if (context.Items[typeof(ReferenceSnapshot)] is not ReferenceSnapshot snapshot)
        {
            context.Items[typeof(ReferenceSnapshot)] = snapshot = live.Current;
        }

        return snapshot;
    }
}
