using Infon.Grains.Accounts;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Notifications;

/// <summary>Forgets the oldest notifications of users who have more than are kept.</summary>
public sealed class NotificationSweep(INotificationStore store, IOptions<NotificationsOptions> options) : ISweepPart
{
    /// <inheritdoc/>
    public Task Sweep(DateTimeOffset now) => store.Trim(options.Value.KeptPerUser);
}
