using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>Sign in by password.</summary>
/// <param name="Login">E-mail address or username.</param>
/// <param name="Password">The password.</param>
/// <param name="Kind">What the session shows later to prove who it is.</param>
/// <param name="From">Where the request comes from.</param>
[GenerateSerializer, Immutable, Alias("sign-in")]
public sealed record SignIn(
    [property: Id(0)] string Login, [property: Id(1)] string Password, [property: Id(2)] SessionKind Kind, [property: Id(3)] Origin From);
