using Infon.Domain.Refusals;

namespace Infon.Domain.Notifications;

/// <summary>Why requests about notifications are refused.</summary>
public static class NotificationRefusals
{
    /// <summary>No notification of the caller's.</summary>
    public static readonly RefusalCode NotFound = new("notifications.not-found", RefusalKind.NotFound, "You have no notification of this id.");
}
