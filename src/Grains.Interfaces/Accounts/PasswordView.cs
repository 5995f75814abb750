namespace Infon.Grains.Interfaces.Accounts;

/// <summary>What is known of a password.</summary>
/// <param name="Hash">Its hash; null = there is none.</param>
[GenerateSerializer, Immutable, Alias("password")]
public sealed record PasswordView([property: Id(0)] string? Hash);
