using Infon.Domain.Notifications;

namespace Infon.Grains.Interfaces.Notifications;

/// <summary>Say that notifications were read.</summary>
/// <param name="Notification">Which one.</param>
/// <param name="WithOlder">Whether all that are older were read as well.</param>
[GenerateSerializer, Immutable, Alias("read-notifications")]
public sealed record ReadNotifications([property: Id(0)] NotificationId Notification, [property: Id(1)] bool WithOlder);
