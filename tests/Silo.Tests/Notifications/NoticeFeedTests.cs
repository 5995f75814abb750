using System.Threading.Channels;
using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Notifications;
using Infon.Grains.Notifications;
using Infon.ProcessKit;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Infon.Silo.Tests.Notifications;

public sealed class NoticeFeedTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private RunningInfon? _infon;

    private IServiceProvider Parts => _infon!.Services;

    public async Task InitializeAsync() => _infon = await RunningInfon.StartAsync();

    public async Task DisposeAsync() => await _infon!.DisposeAsync();

    [Fact]
    public async Task Who_is_there_is_told_at_once_and_of_nothing_that_was_switched_off()
    {
        var heard = Channel.CreateUnbounded<NoticeView>();
        await Parts.GetRequiredService<IClusterClient>().GetStreamProvider(NoticeStreams.Provider)
            .GetStream<NoticeView>(NoticeStreams.Of(UserId.LocalPlayer))
            .SubscribeAsync((notice, _) => heard.Writer.WriteAsync(notice).AsTask());
        await Parts.GetRequiredService<IGrainFactory>().GetGrain<IUserGrain>(UserId.LocalPlayer.Value).Change(
            new Caller(UserId.LocalPlayer), new ChangeAccount(null, null, null, new(0, NotificationKinds.Challenged), default, null));

        await Tell(Notice(NotificationKinds.Challenged, "unwanted"));
        await Tell(Notice(NotificationKinds.MatchComplete, "wanted"));

        var first = await heard.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        (first.Sentence, first.Kind, first.ReadAt).Should().Be(("wanted", NotificationKinds.MatchComplete, null));
        heard.Reader.TryPeek(out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_thousand_told_at_once_wait_for_nobody_and_the_last_of_them_arrives()
    {
        var last = new TaskCompletionSource();
        await Parts.GetRequiredService<IClusterClient>().GetStreamProvider(NoticeStreams.Provider)
            .GetStream<NoticeView>(NoticeStreams.Of(UserId.LocalPlayer))
            .SubscribeAsync((notice, _) => notice.Sentence == "999" ? Task.FromResult(last.TrySetResult()) : Task.CompletedTask);

        await Tell([.. Enumerable.Range(0, 1000).Select(number => Notice(NotificationKinds.MatchComplete, $"{number}"))]);

        await last.Task.WaitAsync(Patience);
    }

    private static Notification Notice(NotificationKinds kind, string sentence) =>
        new(new NotificationId(Guid.CreateVersion7()), UserId.LocalPlayer, kind, DateTimeOffset.UnixEpoch, sentence);

    private async Task Tell(params Notification[] told)
    {
        await Parts.GetRequiredService<Database>().Write(async transaction =>
        {
            await NotificationRows.Add(transaction, told);
            return 0;
        });
        Parts.GetRequiredService<INoticeFeed>().Tell([.. told]);
    }
}
