using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Accounts;

namespace Infon.Api.Accounts;

/// <summary>An account, as its owner sees it.</summary>
/// <param name="Id">Which user.</param>
/// <param name="Username">The name by which everybody knows you.</param>
/// <param name="Email">Your confirmed e-mail address; null = none.</param>
/// <param name="EmailPending">The e-mail address that waits for confirmation; null = none.</param>
/// <param name="HasPassword">Whether you can sign in by password.</param>
/// <param name="DisplayName">What you want to be called; empty = by your username.</param>
/// <param name="Bio">What you say about yourself.</param>
/// <param name="Avatar">Where your picture comes from: none, gravatar or upload.</param>
/// <param name="AvatarUrl">Where your picture is; null = there is none.</param>
/// <param name="Notifications">What you are told about.</param>
/// <param name="Role">What you are trusted with: user or admin.</param>
/// <param name="DeletedAfter">When the account will be deleted; null = it stays.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record AccountJson(
    Guid Id, string Username, string? Email, string? EmailPending, bool HasPassword, string DisplayName, string Bio, AvatarKind Avatar,
    string? AvatarUrl, NotificationsJson Notifications, Role Role, DateTimeOffset? DeletedAfter, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>An account as the API shows it.</summary>
    public static AccountJson Of(AccountView account) => new(
        account.Id.Value, account.Username, account.Email, account.EmailPending, account.HasPassword, account.DisplayName, account.Bio,
        account.Avatar, account.AvatarUrl, NotificationsJson.Of(account), account.Role, account.EraseAfter, account.CreatedAt, account.UpdatedAt);
}

/// <summary>A change of an account; what is left out stays as it is.</summary>
/// <param name="DisplayName">What you want to be called, at most 64 characters; empty = by your username.</param>
/// <param name="Bio">What you say about yourself, at most 2000 characters.</param>
/// <param name="Avatar">Where your picture comes from: none, gravatar, or upload once you have uploaded one.</param>
/// <param name="Notifications">What you are told about.</param>
public sealed record ChangeAccountJson(
    string? DisplayName = null, string? Bio = null, AvatarKind? Avatar = null, ChangeNotificationsJson? Notifications = null);

/// <summary>A user, as everybody sees them.</summary>
/// <param name="Id">Which user.</param>
/// <param name="Username">The name by which everybody knows the user.</param>
/// <param name="DisplayName">What the user wants to be called; empty = by the username.</param>
/// <param name="Bio">What the user says about themself.</param>
/// <param name="AvatarUrl">Where the picture is; null = there is none.</param>
/// <param name="JoinedAt">When the account was made.</param>
public sealed record ProfileJson(Guid Id, string Username, string DisplayName, string Bio, string? AvatarUrl, DateTimeOffset JoinedAt)
{
    /// <summary>A profile as the API shows it.</summary>
    public static ProfileJson Of(ProfileView profile) => new(
        profile.Id.Value, profile.Username, profile.DisplayName, profile.Bio, profile.AvatarUrl, profile.JoinedAt);
}
