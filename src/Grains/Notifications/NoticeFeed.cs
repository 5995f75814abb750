using System.Collections.Immutable;
using System.Threading.Channels;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Notifications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Notifications;

/// <summary>
/// Tells users on their streams what was written for them. Whoever has something to tell never waits; one after the other is told, so that
/// however many matches end at once, telling of them takes no more than its share of the machine.
/// </summary>
public sealed partial class NoticeFeed(
    INotificationStore store, IClusterClient client, IOptions<NotificationsOptions> options, TimeProvider time, ILogger<NoticeFeed> log)
    : BackgroundService, INoticeFeed
{
    private const int Batch = 100;

    /// <summary>For how long notifications are gathered: each batch is one query.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    private readonly Channel<NotificationId> _waiting = Channel.CreateBounded<NotificationId>(
        new BoundedChannelOptions(options.Value.WaitingMax) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private bool _isFailing;

    /// <inheritdoc/>
    public void Tell(ImmutableArray<Notification> told)
    {
        foreach (var notification in told)
        {
            _waiting.Writer.TryWrite(notification.Id);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(Gathering, time, stoppingToken);
            await Publish(Take());
        }
    }

    private ImmutableArray<NotificationId> Take()
    {
        var batch = ImmutableArray.CreateBuilder<NotificationId>();
        while (batch.Count < Batch && _waiting.Reader.TryRead(out var next))
        {
            batch.Add(next);
        }

        return batch.ToImmutable();
    }

    private async Task Publish(ImmutableArray<NotificationId> batch)
    {
        try
        {
            var streams = client.GetStreamProvider(NoticeStreams.Provider);
            foreach (var (user, notice) in await store.Told(batch))
            {
                await streams.GetStream<NoticeView>(NoticeStreams.Of(user)).OnNextAsync(notice);
            }

            _isFailing = false;
        }
#pragma warning disable CA1031 // whatever there is against this batch, those after it are told; and all are in the users' lists
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!_isFailing)
            {
                LogUntold(log, batch.Length, failure.Message);
            }

            _isFailing = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} notifications are in the lists of their users only: {Reason}")]
    private static partial void LogUntold(ILogger log, int count, string reason);
}
