using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Accounts.Identities;

namespace Infon.Api.Accounts.Identities;

/// <summary>What a browser brings back from a provider.</summary>
/// <param name="Account">Who it is, or why that is not known.</param>
/// <param name="ReturnPath">Where the browser wants to go now; null = it has not begun here.</param>
/// <param name="Session">The session that wants to link the provider; null = somebody wants to sign in.</param>
internal sealed record ProviderAnswer(Outcome<ProviderAccount> Account, string? ReturnPath, Guid? Session);
