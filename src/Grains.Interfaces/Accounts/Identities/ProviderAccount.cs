namespace Infon.Grains.Interfaces.Accounts.Identities;

/// <summary>An account at a provider, as the provider itself has just told it.</summary>
/// <param name="Provider">The name of the provider, such as github.</param>
/// <param name="Subject">What the provider calls the account for ever; names and addresses can change hands.</param>
/// <param name="Login">What the provider calls the person.</param>
/// <param name="VerifiedEmail">An e-mail address of which the provider says that it is the person's; null = none.</param>
[GenerateSerializer, Immutable, Alias("provider-account")]
public sealed record ProviderAccount(
    [property: Id(0)] string Provider, [property: Id(1)] string Subject, [property: Id(2)] string Login, [property: Id(3)] string? VerifiedEmail);
