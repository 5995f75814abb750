using Infon.Domain.Sessions;

namespace Infon.Grains.Interfaces.Sessions;

/// <summary>An attempt to sign in, as the owner of the account sees it.</summary>
/// <param name="At">When it was.</param>
/// <param name="Result">How it went.</param>
/// <param name="By">By what: password, or the name of a provider.</param>
/// <param name="Device">What it came from, as the program itself says.</param>
/// <param name="Address">The network address it came from.</param>
[GenerateSerializer, Immutable, Alias("sign-in-attempt")]
public sealed record SignInView(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] SignInResult Result,
    [property: Id(2)] string By,
    [property: Id(3)] string Device,
    [property: Id(4)] string Address);
