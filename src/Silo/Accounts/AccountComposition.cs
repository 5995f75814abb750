using Infon.Grains.Accounts;
using Infon.Silo.Storage.Accounts;

namespace Infon.Silo.Accounts;

/// <summary>Accounts as parts of a process.</summary>
public static class AccountComposition
{
    /// <summary>Adds what the grains of accounts need.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Infon:Accounts").Get<AccountsOptions>() ?? new AccountsOptions());
        builder.Services.AddSingleton<IUserStore, UserStore>();
        builder.Services.AddSingleton<IPasswords, Passwords>();
    }
}
