using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Notifications;
using Infon.ProcessKit.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Web.Tests.Notifications;

[Collection(InLocalMode.Name)]
public sealed class NoticeTests(LocalInfon infon)
{
    [Fact]
    public async Task What_is_written_for_a_user_comes_to_all_their_connections_at_once()
    {
        await using var first = await PlayClient.ConnectAsync(infon.Process.Address);
        await using var second = await PlayClient.ConnectAsync(infon.Process.Address, isBinary: true);
        await Task.WhenAll(first.InvokeAsync("Presence"), second.InvokeAsync("Presence"));

        await Tell(UserId.House, "not for you");
        await Tell(UserId.LocalPlayer, "you have won");

        foreach (var client in new[] { first, second })
        {
            (await client.NextAsync("Notice")).Arguments[0].GetProperty("sentence").GetString().Should().Be("you have won");
        }
    }

    private Task Tell(UserId user, string sentence) => infon.Process.Services.GetRequiredService<IClusterClient>()
        .GetStreamProvider(NoticeStreams.Provider).GetStream<NoticeView>(NoticeStreams.Of(user))
        .OnNextAsync(new NoticeView(
            new(Guid.NewGuid()), NotificationKinds.MatchComplete, new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), sentence, null, null, null));
}
