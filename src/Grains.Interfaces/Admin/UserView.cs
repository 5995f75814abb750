using Infon.Domain.Accounts;

namespace Infon.Grains.Interfaces.Admin;

/// <summary>A user as admins see them.</summary>
/// <param name="Id">Which user.</param>
/// <param name="Username">The name by which everybody knows the user.</param>
/// <param name="Email">The e-mail address; null = none is confirmed.</param>
/// <param name="DisplayName">What the user wants to be called; empty = by the username.</param>
/// <param name="Role">What the account is trusted with.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="SuspendedBecause">Why it is suspended; null = it is not.</param>
/// <param name="EraseAfter">When it will be deleted; null = it stays.</param>
/// <param name="CreatedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("user")]
public sealed record UserView(
    [property: Id(0)] UserId Id,
    [property: Id(1)] string Username,
    [property: Id(2)] string? Email,
    [property: Id(3)] string DisplayName,
    [property: Id(4)] Role Role,
    [property: Id(5)] Standing Standing,
    [property: Id(6)] string? SuspendedBecause,
    [property: Id(7)] DateTimeOffset? EraseAfter,
    [property: Id(8)] DateTimeOffset CreatedAt);
