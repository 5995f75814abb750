using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Infon.Api.Accounts.Identities;

/// <summary>Asks a provider who somebody is, by a token that lives no longer than the question.</summary>
internal sealed class ProviderQuestion(OAuthOptions options, string token, CancellationToken aborted)
{
    /// <summary>How this site is known to the provider.</summary>
    public OAuthOptions Options => options;

    /// <summary>The token, for proofs that are made of it.</summary>
    public string Token => token;

    /// <summary>The answer at an address.</summary>
    /// <exception cref="HttpRequestException">There is none.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public async Task<JsonElement> Get(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await options.Backchannel.SendAsync(request, aborted);
        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(aborted));
        return document.RootElement.Clone();
    }
}
