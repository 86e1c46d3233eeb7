using System.Net;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Tests.Hosting;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Network_OfTwoAddresses_IsTheSameForOneHome(string first, string second, bool same) =>
        Assert.Equal(same, string.Equals(RateLimits.Network(IPAddress.Parse(first)), RateLimits.Network(IPAddress.Parse(second)), StringComparison.Ordinal));
}
