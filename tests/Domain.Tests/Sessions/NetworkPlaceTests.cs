using Infon.Domain.Sessions;

namespace Infon.Domain.Tests.Sessions;

public sealed class NetworkPlaceTests
{
    [Fact]
    public void Addresses_of_one_network_are_one_place_in_IPv6_only()
    {
        NetworkPlace.Of("2001:db8:1:2::1").Should().Be(NetworkPlace.Of("2001:db8:1:2:ffff::9"));
        NetworkPlace.Of("2001:db8:1:3::1").Should().NotBe(NetworkPlace.Of("2001:db8:1:2::1"));
        NetworkPlace.Of("192.0.2.1").Should().Be("192.0.2.1").And.NotBe(NetworkPlace.Of("192.0.2.2"));
        NetworkPlace.Of("unknown").Should().Be("unknown");
    }
}
