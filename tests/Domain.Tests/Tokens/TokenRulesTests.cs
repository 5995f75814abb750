using Infon.Domain.Tokens;

namespace Infon.Domain.Tests.Tokens;

public sealed class TokenRulesTests
{
    private static readonly TokenOptions Options = new();
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_account_begins_with_ten()
    {
        var (account, entries) = TokenRules.Open(Start, Options);

        account.Balance.Should().Be(10);
        entries.Should().Equal(new TokenEntry(10, TokenCause.Start, null, Start, 10));
    }

    [Theory]
    [InlineData(0.99, 10)]
    [InlineData(1, 11)]
    [InlineData(9.5, 19)]
    [InlineData(10, 20)]
    [InlineData(400, 20)]
    public void Each_full_day_brings_one_up_to_the_cap(double days, int balance) =>
        TokenRules.Accrue(new TokenAccount(10, Start), Start.AddDays(days), Options).Account.Balance.Should().Be(balance);

    [Fact]
    public void A_full_account_saves_no_days_up()
    {
        var full = new TokenAccount(20, Start);
        var spent = Pay(full, Start.AddDays(30.5));

        TokenRules.Accrue(spent, Start.AddDays(31), Options).Account.Balance.Should().Be(19);
        TokenRules.Accrue(spent, Start.AddDays(31.5), Options).Account.Balance.Should().Be(20);
    }

    [Fact]
    public void A_clock_that_goes_back_brings_nothing_and_takes_nothing()
    {
        var account = new TokenAccount(7, Start);

        TokenRules.Accrue(account, Start.AddDays(-3), Options).Should().Be(new TokenMove(account, []));
    }

    [Fact]
    public void What_is_too_dear_is_refused_with_the_time_to_wait()
    {
        var outcome = TokenRules.Spend(new TokenAccount(0, Start), TokenCause.LiveChallenge, Guid.Empty, Start.AddHours(18), Options);

        outcome.Refusal!.Code.Should().Be("tokens.not-enough");
        outcome.Refusal.RetryAfter.Should().Be(TimeSpan.FromHours(6));
    }

    [Fact]
    public void A_price_that_no_day_brings_has_no_time_to_wait()
    {
        var dear = Options with { TournamentEntry = 21 };

        var outcome = TokenRules.Spend(new TokenAccount(20, Start), TokenCause.TournamentEntry, Guid.Empty, Start, dear);

        outcome.Refusal!.RetryAfter.Should().BeNull();
    }

    [Fact]
    public void Headless_challenges_are_free_for_the_poorest()
    {
        var move = TokenRules.Spend(new TokenAccount(0, Start), TokenCause.HeadlessChallenge, Guid.Empty, Start, Options).Value;

        move.Account.Balance.Should().Be(0);
        move.Entries.Should().ContainSingle().Which.Amount.Should().Be(0);
    }

    [Fact]
    public void How_often_anybody_looks_makes_no_difference()
    {
        var random = new Random(14);
        for (var i = 0; i < 500; i++)
        {
            var account = new TokenAccount(random.Next(21), Start);
            var moments = Enumerable.Range(0, 6).Select(_ => Start.AddDays(random.NextDouble() * 15)).Order().ToList();

            var watched = moments.Aggregate(account, (current, moment) => TokenRules.Accrue(current, moment, Options).Account);

            watched.Should().Be(TokenRules.Accrue(account, moments[^1], Options).Account);
        }
    }

    [Fact]
    public void Whatever_happens_the_ledger_adds_up_within_nothing_and_the_cap()
    {
        var random = new Random(15);
        for (var life = 0; life < 100; life++)
        {
            var (account, entries) = TokenRules.Open(Start, Options);
            var ledger = entries.ToList();
            var now = Start;
            for (var i = 0; i < 60; i++)
            {
                now += TimeSpan.FromHours(random.Next(-3, 40));
                var move = AnyMove(random, account, ledger, now);
                account = move.Account;
                ledger.AddRange(move.Entries);

                account.Balance.Should().BeInRange(0, 20).And.Be(ledger.Sum(entry => entry.Amount)).And.Be(ledger[^1].Balance);
            }
        }
    }

    [Fact]
    public void A_refund_leaves_nobody_with_less_than_without_the_spend()
    {
        var random = new Random(16);
        for (var i = 0; i < 500; i++)
        {
            var account = new TokenAccount(random.Next(1, 21), Start);
            DateTimeOffset spent = Start.AddDays(random.NextDouble() * 5), returned = spent.AddDays(random.NextDouble() * 5);
            var later = returned.AddDays(random.NextDouble() * 5);

            var paid = TokenRules.Spend(account, TokenCause.LiveChallenge, Guid.Empty, spent, Options).Value;
            var refunded = TokenRules.Refund(paid.Account, paid.Entries[^1], returned, Options).Account;

            var without = TokenRules.Accrue(account, later, Options).Account.Balance;
            TokenRules.Accrue(refunded, later, Options).Account.Balance.Should().BeInRange(without, 20);
        }
    }

    [Fact]
    public void Only_what_was_paid_is_given_back() =>
        FluentActions.Invoking(() => TokenRules.Refund(
                new TokenAccount(5, Start), new TokenEntry(1, TokenCause.Days, null, Start, 5), Start, Options))
            .Should().Throw<ArgumentException>();

    private static TokenAccount Pay(TokenAccount account, DateTimeOffset now) =>
        TokenRules.Spend(account, TokenCause.LiveChallenge, Guid.Empty, now, Options).Value.Account;

    private static TokenMove AnyMove(Random random, TokenAccount account, List<TokenEntry> ledger, DateTimeOffset now)
    {
        var paid = ledger.FirstOrDefault(entry => entry.Cause is TokenCause.LiveChallenge
            && ledger.All(other => other.Cause != TokenCause.Refund || other.Subject != entry.Subject));
        if (paid.Subject is not null && random.Next(3) == 0)
        {
            return TokenRules.Refund(account, paid, now, Options);
        }

        var subject = new Guid(random.Next(), 0, 0, new byte[8]);
        var cause = random.Next(2) == 0 ? TokenCause.LiveChallenge : TokenCause.TournamentEntry;
        var outcome = TokenRules.Spend(account, cause, subject, now, Options);
        return outcome.IsRefused ? TokenRules.Accrue(account, now, Options) : outcome.Value;
    }
}
