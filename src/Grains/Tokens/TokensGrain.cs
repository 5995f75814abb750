using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Tokens;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Tokens;

/// <summary>Reads tokens from the store, which counts the days that have passed.</summary>
[StatelessWorker]
public sealed class TokensGrain(ITokenStore store, TokenTerms terms, TimeProvider time) : Grain, ITokensGrain
{
    /// <summary>The time as exactly as it is stored.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public async Task<Outcome<BalanceView>> Balance(Caller caller)
    {
        if (caller.User is not { } user)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var account = await store.AccountOf(user, Now, terms.Options);
        return new BalanceView(
            account.Balance, terms.Options.Cap, terms.Options.PerDay, TokenRules.NextAt(account, terms.Options),
            terms.PriceOf(TokenCause.LiveChallenge), terms.PriceOf(TokenCause.HeadlessChallenge), terms.PriceOf(TokenCause.TournamentEntry));
    }

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<TokenEntry>>> Ledger(Caller caller, PageRequest page)
    {
        if (caller.User is not { } user)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        await store.AccountOf(user, Now, terms.Options);
        var (entries, total) = await store.Ledger(user, page);
        return new PageOf<TokenEntry>(entries, page.Page, page.Limit, total);
    }
}
