using System.Net;
using System.Net.WebSockets;
using Infon.Api.Callers;
using Infon.Domain.Accounts;
using Infon.ProcessKit;
using Infon.ProcessKit.Live;
using Infon.Web.Presence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Infon.Web.Tests.Presence;

public sealed class ConnectionGateTests
{
    [Fact]
    public void The_process_takes_as_many_as_it_is_told_and_a_place_is_free_again_when_somebody_goes()
    {
        var gate = Gate(new ConnectionsOptions { Max = 2 });
        var first = gate.Enter(From("10.0.0.1")).Value;
        gate.Enter(From("10.0.0.2")).IsRefused.Should().BeFalse();
        var third = gate.Enter(From("10.0.0.3"));

        first.Dispose();
        first.Dispose();

        third.Refusal!.Code.Should().Be("watching.full");
        third.Refusal.RetryAfter.Should().NotBeNull();
        gate.Count.Should().Be(1);
        gate.Enter(From("10.0.0.3")).IsRefused.Should().BeFalse();
    }

    [Fact]
    public void One_address_has_so_many_and_others_are_not_concerned()
    {
        var gate = Gate(new ConnectionsOptions { PerAddressMax = 1 });
        gate.Enter(From("10.0.0.1")).IsRefused.Should().BeFalse();

        gate.Enter(From("10.0.0.1")).Refusal!.Code.Should().Be("watching.too-many-connections");
        gate.Enter(From("10.0.0.2")).IsRefused.Should().BeFalse();
        gate.Count.Should().Be(2);
    }

    [Fact]
    public void One_user_has_so_many_from_wherever()
    {
        var gate = Gate(new ConnectionsOptions { PerUserMax = 1, PerAddressMax = 1 });
        var user = new UserId(Guid.NewGuid());
        gate.Enter(From("10.0.0.1", user)).IsRefused.Should().BeFalse();

        gate.Enter(From("10.0.0.2", user)).Refusal!.Code.Should().Be("watching.too-many-connections");
        gate.Enter(From("10.0.0.1")).IsRefused.Should().BeFalse("who is signed in is counted as a user");
        gate.UserCount.Should().Be(1);
    }

    [Fact]
    public async Task Who_is_one_too_many_is_answered_with_503_and_why()
    {
        await using var infon = await RunningInfon.StartAsync(["Infon:Connections:Max=1"]);
        await using var first = await PlayClient.ConnectAsync(infon.Address);

        var connecting = () => PlayClient.ConnectAsync(infon.Address);

        (await connecting.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("503");
    }

    private static ConnectionGate Gate(ConnectionsOptions options) => new(Options.Create(options), new CallerTerms(CallerMode.Hosted));

    private static DefaultHttpContext From(string address, UserId? user = null)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (user is { } known)
        {
            context.User = CallerClaims.PrincipalOf(known, Role.User, CallerSchemes.Session);
        }

        return context;
    }
}
