using Infon.Domain.Accounts;
using Infon.Grains.Accounts;

namespace Infon.Grains.Notifications;

/// <summary>Forgets what a user who leaves was told.</summary>
public sealed class NotificationErasure(INotificationStore store) : IErasurePart
{
    /// <inheritdoc/>
    public Task Erase(UserId user) => store.Erase(user);
}
