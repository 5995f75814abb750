using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Admin;

namespace Infon.Grains.Accounts;

/// <summary>A user as stored.</summary>
public sealed record UserRecord
{
    /// <summary>Which user.</summary>
    public required UserId Id { get; init; }

    /// <summary>The name by which everybody knows the user; unique whatever the case of its letters.</summary>
    public required string Username { get; init; }

    /// <summary>The confirmed e-mail address; null = none.</summary>
    public string? Email { get; init; }

    /// <summary>The e-mail address that waits for confirmation; null = none. Any number of users can wait for the same.</summary>
    public string? EmailPending { get; init; }

    /// <summary>The hash of the password; null = the user signs in otherwise.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>What the user wants to be called; empty = by the username.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What the user says about themself.</summary>
    public string Bio { get; init; } = "";

    /// <summary>Where the picture comes from.</summary>
    public AvatarKind Avatar { get; init; }

    /// <summary>The hash of the uploaded picture; null = none.</summary>
    public string? AvatarHash { get; init; }

    /// <summary>What the user is told about within the site.</summary>
    public NotificationKinds NotifyInApp { get; init; } = NotificationRules.InAppDefault;

    /// <summary>What the user is told about by mail.</summary>
    public NotificationKinds NotifyByMail { get; init; } = NotificationRules.ByMailDefault;

    /// <summary>What the account is trusted with.</summary>
    public Role Role { get; init; }

    /// <summary>How the account stands.</summary>
    public Standing Standing { get; init; }

    /// <summary>Why it is suspended; null = it is not.</summary>
    public string? SuspendedBecause { get; init; }

    /// <summary>When it will be deleted; null = it stays.</summary>
    public DateTimeOffset? EraseAfter { get; init; }

    /// <summary>Grows by one with every change.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>When the account was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The account as its owner sees it.</summary>
    public AccountView View(Role role) => new()
    {
        Id = Id,
        Username = Username,
        Email = Email,
        EmailPending = EmailPending,
        HasPassword = PasswordHash is not null,
        DisplayName = DisplayName,
        Bio = Bio,
        Avatar = Avatar,
        AvatarUrl = AvatarAddress.Of(this),
        NotifyInApp = NotifyInApp,
        NotifyByMail = NotifyByMail,
        Role = role,
        EraseAfter = EraseAfter,
        Revision = Revision,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
    };

    /// <summary>The account as admins see it.</summary>
    public UserView ForAdmins(Role role) => new(Id, Username, Email, DisplayName, role, Standing, SuspendedBecause, EraseAfter, CreatedAt);

    /// <summary>What is left of the account when it is deleted: an id and a name that nobody else gets.</summary>
    public UserRecord Erased(DateTimeOffset now) => new()
    {
        Id = Id,
        Username = $"deleted-{Id.Value:N}",
        Standing = Standing.Erased,
        NotifyInApp = NotificationKinds.None,
        Revision = Revision + 1,
        CreatedAt = CreatedAt,
        UpdatedAt = now,
    };

    /// <summary>The account as everybody sees it.</summary>
    public ProfileView Profile() => new(Id, Username, DisplayName, Bio, AvatarAddress.Of(this), CreatedAt);
}
