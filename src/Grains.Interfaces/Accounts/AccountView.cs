using Infon.Domain.Accounts;
using Infon.Domain.Notifications;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>An account as its owner sees it.</summary>
[GenerateSerializer, Immutable, Alias("account")]
public sealed record AccountView
{
    /// <summary>Which user.</summary>
    [Id(0)]
    public required UserId Id { get; init; }

    /// <summary>The name by which everybody knows the user.</summary>
    [Id(1)]
    public required string Username { get; init; }

    /// <summary>The confirmed e-mail address; null = none.</summary>
    [Id(2)]
    public required string? Email { get; init; }

    /// <summary>The e-mail address that waits for confirmation; null = none.</summary>
    [Id(3)]
    public required string? EmailPending { get; init; }

    /// <summary>Whether the user can sign in by password.</summary>
    [Id(4)]
    public required bool HasPassword { get; init; }

    /// <summary>What the user wants to be called; empty = by the username.</summary>
    [Id(5)]
    public required string DisplayName { get; init; }

    /// <summary>What the user says about themself.</summary>
    [Id(6)]
    public required string Bio { get; init; }

    /// <summary>Where the picture comes from.</summary>
    [Id(7)]
    public required AvatarKind Avatar { get; init; }

    /// <summary>Where the picture is; null = there is none.</summary>
    [Id(8)]
    public required string? AvatarUrl { get; init; }

    /// <summary>What the user is told about within the site.</summary>
    [Id(9)]
    public required NotificationKinds NotifyInApp { get; init; }

    /// <summary>What the user is told about by mail.</summary>
    [Id(10)]
    public required NotificationKinds NotifyByMail { get; init; }

    /// <summary>What the account is trusted with.</summary>
    [Id(11)]
    public required Role Role { get; init; }

    /// <summary>When it will be deleted; null = it stays.</summary>
    [Id(12)]
    public required DateTimeOffset? EraseAfter { get; init; }

    /// <summary>Grows with every change; an update names the one it builds on.</summary>
    [Id(13)]
    public required int Revision { get; init; }

    /// <summary>When the account was made.</summary>
    [Id(14)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    [Id(15)]
    public required DateTimeOffset UpdatedAt { get; init; }
}
