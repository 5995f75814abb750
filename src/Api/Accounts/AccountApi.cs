using Infon.Api.Accounts.Identities;
using Infon.Api.Admin;
using Infon.Api.Callers;
using Infon.Api.Mail;
using Infon.Api.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Api.Accounts;

/// <summary>Accounts as a part of the API.</summary>
public static class AccountApi
{
    /// <summary>Adds the schemes by which people prove who they are.</summary>
    public static void AddAccountSchemes(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, SessionScheme>(CallerSchemes.Session, null)
            .AddScheme<AuthenticationSchemeOptions, AccessTokenScheme>(CallerSchemes.AccessToken, null);
        services.AddProviders();
    }

    /// <summary>Maps the routes of accounts.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapAuth();
        api.MapOAuth();
        api.MapIdentities();
        api.MapUsers();
        api.MapSettings();
        api.MapAvatars();
        api.MapSessions();
        api.MapOutbox();
        api.MapAdminUsers();
    }
}
