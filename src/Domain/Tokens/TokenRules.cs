using Infon.Domain.Refusals;

namespace Infon.Domain.Tokens;

/// <summary>How tokens come and go.</summary>
/// <remarks>Days are counted when somebody looks, not by a clock: how often anybody looks makes no difference. While the account is full no
/// day is saved up, so the first day after a spend begins with the spend.</remarks>
public static class TokenRules
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A new account.</summary>
    public static TokenMove Open(DateTimeOffset now, TokenOptions options) => new(
        new TokenAccount(options.Start, now), [new TokenEntry(options.Start, TokenCause.Start, null, now, options.Start)]);

    /// <summary>The account with the days until now counted. A moment that has been counted already changes nothing.</summary>
    public static TokenMove Accrue(TokenAccount account, DateTimeOffset now, TokenOptions options)
    {
        if (now <= account.CountedUntil)
        {
            return new TokenMove(account, []);
        }

        var days = (now - account.CountedUntil).Ticks / Day.Ticks;
        var room = Math.Max(0, options.Cap - account.Balance);
        var won = (int)Math.Min(room, days * options.PerDay);
        var balance = account.Balance + won;
        var counted = balance >= options.Cap ? now : account.CountedUntil + (days * Day);
        return new TokenMove(
            new TokenAccount(balance, counted), won == 0 ? [] : [new TokenEntry(won, TokenCause.Days, null, counted, balance)]);
    }

    /// <summary>When days will bring something next; null = the account is full, or days bring nothing.</summary>
    /// <param name="account">The account with the days until now counted.</param>
    /// <param name="options">The numbers of the rules.</param>
    public static DateTimeOffset? NextAt(TokenAccount account, TokenOptions options) =>
        options.PerDay > 0 && account.Balance < options.Cap ? account.CountedUntil + Day : null;

    /// <summary>Pays for something, days until now counted first; refused with when it is worth trying again.</summary>
    /// <param name="account">Who pays.</param>
    /// <param name="cause">What for; the options say what it costs.</param>
    /// <param name="subject">Which match or tournament.</param>
    /// <param name="now">When.</param>
    /// <param name="options">The numbers of the rules.</param>
    public static Outcome<TokenMove> Spend(
        TokenAccount account, TokenCause cause, Guid subject, DateTimeOffset now, TokenOptions options)
    {
        var (current, entries) = Accrue(account, now, options);
        var price = options.PriceOf(cause);
        if (current.Balance < price)
        {
            return NotEnough(current, price, now, options);
        }

        var balance = current.Balance - price;
        return new TokenMove(
            current with { Balance = balance }, entries.Add(new TokenEntry(-price, cause, subject, now, balance)));
    }

    /// <summary>Gives back what was paid, days until now counted first. Nothing goes above the cap: whoever gets a refund has at least what
    /// they would have without the spend, since a full account would have won nothing meanwhile.</summary>
    /// <param name="account">Who gets it.</param>
    /// <param name="paid">The line of the ledger that spent it.</param>
    /// <param name="now">When.</param>
    /// <param name="options">The numbers of the rules.</param>
    /// <exception cref="ArgumentException">The line did not spend anything on something.</exception>
    public static TokenMove Refund(TokenAccount account, TokenEntry paid, DateTimeOffset now, TokenOptions options)
    {
        if (paid.Amount > 0 || paid.Subject is null)
        {
            throw new ArgumentException("Only what was paid for something is given back.", nameof(paid));
        }

        var (current, entries) = Accrue(account, now, options);
        var back = Math.Min(-paid.Amount, Math.Max(0, options.Cap - current.Balance));
        var balance = current.Balance + back;
        return new TokenMove(
            current with { Balance = balance }, entries.Add(new TokenEntry(back, TokenCause.Refund, paid.Subject, now, balance)));
    }

    private static Refusal NotEnough(TokenAccount account, int price, DateTimeOffset now, TokenOptions options)
    {
        var refusal = TokenRefusals.NotEnough.Because(
            $"This costs {price} and you have {account.Balance}. Headless challenges are free.");
        var canEverPay = options.PerDay > 0 && price <= options.Cap;
        var days = canEverPay ? (price - account.Balance + options.PerDay - 1) / options.PerDay : 0;
        return canEverPay ? refusal with { RetryAfter = account.CountedUntil + (days * Day) - now } : refusal;
    }
}
