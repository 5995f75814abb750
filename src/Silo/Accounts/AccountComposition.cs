using Infon.Grains.Accounts;
using Infon.Grains.ApiKeys;
using Infon.Grains.Bots;
using Infon.Grains.Mail;
using Infon.Silo.Mail;
using Infon.Silo.Storage.Accounts;
using Infon.Silo.Storage.Mail;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Accounts;

/// <summary>Accounts as parts of a process.</summary>
public static class AccountComposition
{
    /// <summary>Adds what the grains of accounts need.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<AccountsOptions>>().Value);
        services.AddSingleton<IUserStore, UserStore>();
        services.AddSingleton<IAvatarStore, AvatarStore>();
        services.AddSingleton<IExportPart, AccountExport>();
        services.AddSingleton<IExportPart, ApiKeyExport>();
        services.AddSingleton<IExportPart, BotExport>();
        services.AddSingleton<IErasurePart, ApiKeyErasure>();
        services.AddSingleton<IErasurePart, BotErasure>();
        services.AddSingleton<IPasswords, Passwords>();
        services.AddSingleton<IMailStore, MailStore>();
        services.AddSingleton<IMailCarrier, SmtpCarrier>();
        services.AddHostedService<AccountClock>();
    }
}
