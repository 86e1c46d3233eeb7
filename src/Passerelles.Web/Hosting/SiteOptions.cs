namespace Passerelles.Web.Hosting;

/// <summary>Section « Site » of the configuration, such as <c>Site__TrustedProxies__0</c> in the environment.</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Largest CV accepted, in bytes. The form around it may add 64 kB.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>Largest posted form without a file: a long career with its quotes is about 100 kB.</summary>
    public const int LargestForm = 512 * 1024;

    /// <summary>Seconds between two looks at the version of the reference.</summary>
    public double ReferencePollSeconds { get; set; } = 2;

    /// <summary>Addresses of the reverse proxies whose X-Forwarded-* headers are believed.</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>Address people know the site by, printed on PDFs and in QR codes; that of the request without it.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Folder of the keys of antiforgery tokens, shared by the instances; see <see cref="ProtectionKeys"/>.</summary>
    public string? KeysFolder { get; set; }

    /// <summary>Name, legal form and address of whoever publishes the site (LCEN, article 6 III).</summary>
    public string? Publisher { get; set; }

    /// <summary>Name, address and telephone of whoever hosts it.</summary>
    public string? Host { get; set; }

    /// <summary>How to write to the publisher.</summary>
    public string? Contact { get; set; }
}

/// <summary>Section « RateLimits » of the configuration, such as <c>RateLimits__UploadsPerMinute</c> in the environment.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>CVs one address may send in a minute; a whole class may share one address.</summary>
    public int UploadsPerMinute { get; set; } = 30;

    /// <summary>Other requests one address may make in a minute; pages served from memory do not count.</summary>
    public int PagesPerMinute { get; set; } = 600;

    /// <summary>PDFs one address may have made in a minute; those already made do not count.</summary>
    public int PdfsPerMinute { get; set; } = 30;
}

/// <summary>Section « Print » of the configuration, such as <c>Print__AtOnce</c> in the environment.</summary>
internal sealed class PrintOptions
{
    public const string Section = "Print";

    /// <summary>PDFs made at the same time.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>PDFs waiting their turn; beyond, people are asked to come back.</summary>
    public int Waiting { get; set; } = 16;

    /// <summary>Bytes of the PDFs kept in memory.</summary>
    public long Kept { get; set; } = 32 * 1024 * 1024;

    /// <summary>Seconds before a page says that the PDF is being made, instead of the PDF itself.</summary>
    public double Patience { get; set; } = 2;
}
