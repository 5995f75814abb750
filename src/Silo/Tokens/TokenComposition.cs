using Infon.Domain.Tokens;
using Infon.Grains.Accounts;
using Infon.Grains.Tokens;
using Infon.Silo.Options;
using Infon.Silo.Storage.Tokens;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Tokens;

/// <summary>Tokens as a part of a process that hosts grains.</summary>
public static class TokenComposition
{
    /// <summary>Adds them.</summary>
    public static void AddTokens(this IServiceCollection services)
    {
        services.AddSingleton(parts => new TokenTerms(
            parts.GetRequiredService<IOptions<InfonOptions>>().Value.Mode == Mode.Hosted, parts.GetRequiredService<IOptions<TokenOptions>>().Value));
        services.AddSingleton<ITokenStore, TokenStore>();
        services.AddSingleton<IExportPart, TokenExport>();
    }
}
