using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Grains.Accounts;

namespace Infon.Silo.Storage.Accounts;

/// <summary>A row of the table of users.</summary>
internal sealed class UserRow
{
    public const string Columns =
        """
        id, username, email, email_pending, password_hash, display_name, bio, avatar, avatar_hash, notify_in_app, notify_by_mail,
        role, standing, suspended_because, erase_after, revision, created_at, updated_at
        """;

    public Guid Id { get; init; }

    public string Username { get; init; } = "";

    public string UsernameKey => AccountRules.UsernameKeyOf(Username);

    public string? Email { get; init; }

    public string? EmailKey => Email is null ? null : EmailAddress.KeyOf(Email);

    public string? EmailPending { get; init; }

    public string? PasswordHash { get; init; }

    public string DisplayName { get; init; } = "";

    public string Bio { get; init; } = "";

    public int Avatar { get; init; }

    public string? AvatarHash { get; init; }

    public int NotifyInApp { get; init; }

    public int NotifyByMail { get; init; }

    public int Role { get; init; }

    public int Standing { get; init; }

    public string? SuspendedBecause { get; init; }

    public DateTimeOffset? EraseAfter { get; init; }

    public int Revision { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public static UserRow Of(UserRecord user) => new()
    {
        Id = user.Id.Value,
        Username = user.Username,
        Email = user.Email,
        EmailPending = user.EmailPending,
        PasswordHash = user.PasswordHash,
        DisplayName = user.DisplayName,
        Bio = user.Bio,
        Avatar = (int)user.Avatar,
        AvatarHash = user.AvatarHash,
        NotifyInApp = (int)user.NotifyInApp,
        NotifyByMail = (int)user.NotifyByMail,
        Role = (int)user.Role,
        Standing = (int)user.Standing,
        SuspendedBecause = user.SuspendedBecause,
        EraseAfter = user.EraseAfter,
        Revision = user.Revision,
        CreatedAt = user.CreatedAt,
        UpdatedAt = user.UpdatedAt,
    };

    public UserRecord ToRecord() => new()
    {
        Id = new UserId(Id),
        Username = Username,
        Email = Email,
        EmailPending = EmailPending,
        PasswordHash = PasswordHash,
        DisplayName = DisplayName,
        Bio = Bio,
        Avatar = (AvatarKind)Avatar,
        AvatarHash = AvatarHash,
        NotifyInApp = (NotificationKinds)NotifyInApp,
        NotifyByMail = (NotificationKinds)NotifyByMail,
        Role = (Role)Role,
        Standing = (Standing)Standing,
        SuspendedBecause = SuspendedBecause,
        EraseAfter = EraseAfter,
        Revision = Revision,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt ?? CreatedAt,
    };
}
