using System.Collections.Frozen;
using Infon.Grains.Interfaces.Accounts.Identities;

namespace Infon.Api.Accounts.Identities;

/// <summary>A site by whose accounts people sign in here.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Scopes">What it is asked to tell: no more than is read.</param>
/// <param name="Ask">Asks who somebody is.</param>
internal sealed record Provider(string Name, string Title, string[] Scopes, Func<ProviderQuestion, Task<ProviderAccount>> Ask)
{
    public static readonly Provider GitHub = new("github", "GitHub", ["user:email"], Profiles.OfGitHub);

    public static readonly Provider Google = new("google", "Google", ["openid", "profile", "email"], Profiles.OfGoogle);

    public static readonly Provider Facebook = new("facebook", "Facebook", ["public_profile"], Profiles.OfFacebook);

    /// <summary>All of them, by their names.</summary>
    public static readonly FrozenDictionary<string, Provider> All =
        new[] { GitHub, Google, Facebook }.ToFrozenDictionary(provider => provider.Name);
}
