using Infon.Domain.Sessions;

namespace Infon.Grains.Sessions;

/// <summary>An attempt to sign in, as stored.</summary>
/// <param name="Id">Which one.</param>
/// <param name="At">When it was.</param>
/// <param name="Result">How it went.</param>
/// <param name="By">By what: password, or the name of a provider.</param>
/// <param name="Device">What it came from, as the program itself says.</param>
/// <param name="Address">The network address it came from.</param>
public sealed record SignInRecord(Guid Id, DateTimeOffset At, SignInResult Result, string By, string Device, string Address);
