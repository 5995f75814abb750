using Infon.Api.Callers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Infon.Api.Accounts.Identities;

/// <summary>The providers as parts of the API.</summary>
internal static class ProviderComposition
{
    /// <summary>Adds a scheme for every provider that is set up. In local mode there is nobody to sign in.</summary>
    public static void AddProviders(this IServiceCollection services)
    {
        services.AddProvider<GitHubOptions>(Provider.GitHub);
        services.AddProvider<GoogleOptions>(Provider.Google);
        services.AddProvider<FacebookOptions>(Provider.Facebook);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OAuthOptions>, OAuthPostConfigureOptions<OAuthOptions, ProviderScheme>>());
    }

    private static void AddProvider<TTerms>(this IServiceCollection services, Provider provider)
        where TTerms : ProviderTerms
    {
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<TTerms>, CallerTerms>((schemes, terms, callers) =>
        {
            if (terms.Value.IsOn && callers.Mode == CallerMode.Hosted)
            {
                schemes.AddScheme(provider.Name, scheme => (scheme.DisplayName, scheme.HandlerType) = (provider.Title, typeof(ProviderScheme)));
            }
        });
        services.AddOptions<OAuthOptions>(provider.Name)
            .Configure<IOptions<TTerms>, TimeProvider>((oauth, terms, time) => Configure(oauth, provider, terms.Value, time));
    }

    private static void Configure(OAuthOptions oauth, Provider provider, ProviderTerms terms, TimeProvider time)
    {
        oauth.ClientId = terms.ClientId;
        oauth.ClientSecret = terms.ClientSecret;
        oauth.AuthorizationEndpoint = terms.AuthorizationEndpoint;
        oauth.TokenEndpoint = terms.TokenEndpoint;
        oauth.UserInformationEndpoint = terms.UserEndpoint;
        oauth.CallbackPath = $"/api/v2/auth/oauth/{provider.Name}/callback";
        oauth.UsePkce = true;
        oauth.TimeProvider = time;
        oauth.BackchannelTimeout = TimeSpan.FromSeconds(terms.AnswerSecondsMax);
        oauth.BackchannelHttpHandler = new ProviderLine();
        oauth.DataProtectionProvider = new StateProtection(terms.ClientSecret, "infon-oauth-state");
        oauth.CorrelationCookie.Name = "infon_oauth_";
        oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        Array.ForEach(provider.Scopes, oauth.Scope.Add);
    }
}
