namespace Infon.Api.Accounts;

/// <summary>A request for another password.</summary>
/// <param name="CurrentPassword">The password you have.</param>
/// <param name="NewPassword">The password you want, 10 to 256 characters.</param>
public sealed record ChangePasswordJson(string? CurrentPassword, string? NewPassword);

/// <summary>A request for another e-mail address.</summary>
/// <param name="Email">The new address. A link that is sent there confirms it; until then the old one stays.</param>
/// <param name="Password">Your password, if you have one.</param>
public sealed record ChangeEmailJson(string? Email, string? Password = null);

/// <summary>A request for your account to be deleted.</summary>
/// <param name="Password">Your password, if you have one.</param>
public sealed record DeleteAccountJson(string? Password = null);
