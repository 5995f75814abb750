namespace Infon.Api.Accounts.Identities;

/// <summary>The line to a provider: it follows no redirects, keeps no cookies, and an answer that tells of an outage is none.</summary>
internal sealed class ProviderLine() : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    UseCookies = false,
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
})
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        return (int)response.StatusCode >= StatusCodes.Status500InternalServerError ? response.EnsureSuccessStatusCode() : response;
    }
}
