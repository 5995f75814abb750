namespace Infon.Domain.Notifications;

/// <summary>A change of what a user is told about; what is in neither stays as it is.</summary>
/// <param name="On">What the user is told about from now on.</param>
/// <param name="Off">What the user is no longer told about.</param>
public readonly record struct NotificationChange(NotificationKinds On, NotificationKinds Off)
{
    /// <summary>The choices after the change.</summary>
    public NotificationKinds Of(NotificationKinds before) => (before & ~Off) | On;
}
