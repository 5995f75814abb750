using Infon.Grains.Interfaces.Sessions;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>Make an account.</summary>
/// <param name="Username">The name by which everybody will know the user.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Password">The password.</param>
/// <param name="From">Where the request comes from.</param>
[GenerateSerializer, Immutable, Alias("register")]
public sealed record Register(
    [property: Id(0)] string Username, [property: Id(1)] string Email, [property: Id(2)] string Password, [property: Id(3)] Origin From);
