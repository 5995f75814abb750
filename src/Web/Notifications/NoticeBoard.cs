using System.Collections.Immutable;
using Infon.Api.Notifications;
using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Notifications;
using Infon.Web.Watching.Play;
using Orleans.Streams;

namespace Infon.Web.Notifications;

/// <summary>
/// Tells users who are connected to this node what is written for them. A user has one subscription here, however many connections; what is lost
/// on the way is in the user's list.
/// </summary>
/// <param name="cluster">The way to the streams.</param>
internal sealed class NoticeBoard(IClusterClient cluster)
{
    private readonly Dictionary<UserId, Reader> _readers = [];

    /// <summary>A client has come.</summary>
    internal Task Add(UserId? user, PlayConnection client)
    {
        lock (_readers)
        {
            if (user is not { } known)
            {
                return Task.CompletedTask;
            }

            if (!_readers.TryGetValue(known, out var reader))
            {
                _readers[known] = reader = new Reader();
            }

            reader.Clients = reader.Clients.Add(client);
            return reader.Then(() => Subscribe(known, reader));
        }
    }

    /// <summary>A client has gone.</summary>
    internal Task Remove(UserId? user, PlayConnection client)
    {
        lock (_readers)
        {
            if (user is not { } known || !_readers.TryGetValue(known, out var reader))
            {
                return Task.CompletedTask;
            }

            reader.Clients = reader.Clients.Remove(client);
            if (!reader.Clients.IsEmpty)
            {
                return Task.CompletedTask;
            }

            _readers.Remove(known);
            return reader.Then(() => Unsubscribe(reader));
        }
    }

    private async Task Subscribe(UserId user, Reader reader)
    {
        if (reader.Subscription is null && !reader.Clients.IsEmpty)
        {
            reader.Subscription = await cluster.GetStreamProvider(NoticeStreams.Provider).GetStream<NoticeView>(NoticeStreams.Of(user))
                .SubscribeAsync((notice, _) => Tell(reader, notice));
        }
    }

    private static async Task Unsubscribe(Reader reader)
    {
        if (reader.Subscription is { } subscription)
        {
            reader.Subscription = null;
            await subscription.UnsubscribeAsync();
        }
    }

    private static Task Tell(Reader reader, NoticeView notice)
    {
        var message = PlayConnection.Message(nameof(IPlayClient.Notice), NotificationJson.Of(notice));
        foreach (var client in reader.Clients)
        {
            client.Post(message);
        }

        return Task.CompletedTask;
    }

    /// <summary>A user's subscription and connections.</summary>
    private sealed class Reader
    {
        private Task _last = Task.CompletedTask;

        public ImmutableList<PlayConnection> Clients { get; set; } = [];

        public StreamSubscriptionHandle<NoticeView>? Subscription { get; set; }

        /// <summary>Subscribing and its end come one after the other. What fails costs notices only: the next connection tries again.</summary>
        public Task Then(Func<Task> act) => _last = After(_last, act);

        private static async Task After(Task last, Func<Task> act)
        {
            await last;
            try
            {
                await act();
            }
#pragma warning disable CA1031 // a cluster that gives no stream is no reason to refuse a connection
            catch (Exception)
#pragma warning restore CA1031
            {
                return;
            }
        }
    }
}
