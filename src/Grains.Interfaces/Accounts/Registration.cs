namespace Infon.Grains.Interfaces.Accounts;

/// <summary>A new user, whose texts are checked.</summary>
/// <param name="Username">The name by which everybody will know the user.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="PasswordHash">The hash of the password.</param>
[GenerateSerializer, Immutable, Alias("registration")]
public sealed record Registration([property: Id(0)] string Username, [property: Id(1)] string Email, [property: Id(2)] string PasswordHash);
