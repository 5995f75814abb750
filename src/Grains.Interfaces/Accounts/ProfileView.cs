using Infon.Domain.Accounts;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>A user as everybody sees them.</summary>
/// <param name="Id">Which user.</param>
/// <param name="Username">The name by which everybody knows the user.</param>
/// <param name="DisplayName">What the user wants to be called; empty = by the username.</param>
/// <param name="Bio">What the user says about themself.</param>
/// <param name="AvatarUrl">Where the picture is; null = there is none.</param>
/// <param name="JoinedAt">When the account was made.</param>
[GenerateSerializer, Immutable, Alias("profile")]
public sealed record ProfileView(
    [property: Id(0)] UserId Id,
    [property: Id(1)] string Username,
    [property: Id(2)] string DisplayName,
    [property: Id(3)] string Bio,
    [property: Id(4)] string? AvatarUrl,
    [property: Id(5)] DateTimeOffset JoinedAt);
