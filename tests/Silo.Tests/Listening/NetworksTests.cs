using System.Net;
using Infon.Silo.Listening;

namespace Infon.Silo.Tests.Listening;

public sealed class NetworksTests
{
    [Theory]
    [InlineData("10.0.0.0/8, 192.168.1.5", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8, 192.168.1.5", "192.168.1.5", true)]
    [InlineData("10.0.0.0/8, 192.168.1.5", "192.168.1.6", false)]
    [InlineData("10.0.0.0/8", "::ffff:10.1.2.3", true)]
    [InlineData("::1", "::1", true)]
    [InlineData("", "10.1.2.3", false)]
    public void An_address_is_in_a_network_or_not(string list, string address, bool expected) =>
        Networks.Parse(list).Has(IPAddress.Parse(address)).Should().Be(expected);

    [Fact]
    public void What_cannot_be_read_is_named() => Networks.Unreadable("10.0.0.0/8, proxy, 10.0.0.0/99").Should().Equal("proxy", "10.0.0.0/99");
}
