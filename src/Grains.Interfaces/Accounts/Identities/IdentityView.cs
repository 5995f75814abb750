namespace Infon.Grains.Interfaces.Accounts.Identities;

/// <summary>An account at a provider by which a user signs in.</summary>
/// <param name="Provider">The name of the provider, such as github.</param>
/// <param name="Name">What the provider called the person when it was linked.</param>
/// <param name="LinkedAt">When it was linked.</param>
[GenerateSerializer, Immutable, Alias("identity")]
public sealed record IdentityView([property: Id(0)] string Provider, [property: Id(1)] string Name, [property: Id(2)] DateTimeOffset LinkedAt);
