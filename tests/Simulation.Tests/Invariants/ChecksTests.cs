using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Tokens;

namespace Infon.Simulation.Tests.Invariants;

/// <summary>Checks that find nothing prove nothing, so each is shown books in which something is wrong.</summary>
public sealed class ChecksTests
{
    private static readonly Guid Payer = Guid.CreateVersion7();

    private static readonly MatchRecord Played = NewMatch(MatchStatus.Completed) with
    {
        Attempts = 1,
        RatedAt = DateTimeOffset.UnixEpoch,
        Outcome = new MatchOutcome(EndCause.Time, 3000, 1, [new SeatOutcome(1, 10), new SeatOutcome(2, 5)]),
    };

    private static Guid Id => Played.Plan.Id.Value;

    [Fact]
    public void Books_in_order_meet_no_objection() => Objections(InOrder()).Should().BeEmpty();

    [Fact]
    public void A_match_that_is_still_open_is_found() =>
        ShouldObject(InOrder() with { Matches = [Played with { Status = MatchStatus.Running }] }, "has not ended");

    [Fact]
    public void A_result_without_a_replay_is_found() =>
        ShouldObject(InOrder() with { Replays = ImmutableHashSet<MatchId>.Empty }, "has no replay");

    [Fact]
    public void Being_told_twice_is_found() =>
        ShouldObject(InOrder() with { Notices = [new NoticeLine { MatchId = Id, UserId = Payer, Count = 2 }] }, "told 2 times");

    [Fact]
    public void Tokens_out_of_nothing_are_found() =>
        ShouldObject(InOrder() with { Accounts = [new TokenAccountRow { UserId = Payer, Balance = 10, Entries = 2 }] }, "lines make 9");

    [Fact]
    public void A_token_spent_twice_is_found() =>
        ShouldObject(InOrder() with { TokenLines = [.. InOrder().TokenLines, Line(3, -1, TokenCause.LiveChallenge, 8)] }, "has 2 spends");

    [Fact]
    public void A_refund_of_a_match_that_was_played_is_found() =>
        ShouldObject(InOrder() with { TokenLines = [.. InOrder().TokenLines, Line(3, 1, TokenCause.Refund, 10)] }, "1 refunds");

    [Fact]
    public void A_match_that_was_rated_twice_is_found() =>
        ShouldObject(InOrder() with { Rated = [.. InOrder().Rated, new RatedRow { Number = 2, MatchId = Id }] }, "taken 2 times");

    [Fact]
    public void A_match_that_was_not_rated_is_found() => ShouldObject(InOrder() with { Rated = [], Changes = [], Standings = [] }, "taken 0 times");

    [Fact]
    public void A_rating_that_does_not_follow_from_the_records_is_found()
    {
        var books = InOrder();

        ShouldObject(books with { Standings = [.. books.Standings.Skip(1)] }, "its records make");
    }

    private static MatchRecord NewMatch(MatchStatus status)
    {
        var plan = new MatchPlan(
            new MatchId(Guid.CreateVersion7()), MatchFormat.Duel, MatchPace.Live, IsRated: true, "meadow", 1, 1, [NewSeat(), NewSeat()],
            DateTimeOffset.UnixEpoch)
        {
            IsPaid = true,
        };
        return new MatchRecord(plan, status) { EndedAt = DateTimeOffset.UnixEpoch };
    }

    private static SeatPlan NewSeat() =>
        new(new BotId(Guid.CreateVersion7()), new BotVersionId(Guid.CreateVersion7()), 1, new UserId(Guid.CreateVersion7()), "bot");

    private static Books InOrder()
    {
        var table = new RatingTable(new EloOptions(), _ => null);
        var steps = table.Apply(new RatedMatch(
            Played.Plan.Id, [.. Played.Plan.Seats.Select((seat, index) => new RatedSeat(EntrantId.Of(seat.Version), index + 1))]));
        return new Books(
            [Played],
            [new TokenAccountRow { UserId = Payer, Balance = 9, Entries = 2 }],
            [Line(1, 10, TokenCause.Start, 10), Line(2, -1, TokenCause.LiveChallenge, 9)],
            [new RatedRow { Number = 1, MatchId = Id }],
            [.. steps.Select(step => new ChangeLine
            {
                MatchId = Id,
                EntrantId = step.Entrant.Value,
                Number = 1,
                RatingBefore = step.Change.Before.Thousandths,
                RatingAfter = step.Change.After.Thousandths,
                K = step.Change.K,
            })],
            [.. table.Standings.Select(pair => new StandingLine
            {
                EntrantId = pair.Key.Value,
                Rating = pair.Value.Rating.Thousandths,
                Wins = pair.Value.Wins,
                Losses = pair.Value.Losses,
            })],
            ImmutableHashSet.Create(Played.Plan.Id),
            []);
    }

    private static TokenLine Line(int number, int amount, TokenCause cause, int balance) => new()
    {
        UserId = Payer,
        Number = number,
        Amount = amount,
        Cause = (int)cause,
        Subject = cause == TokenCause.Start ? null : Id,
        Balance = balance,
    };

    private static void ShouldObject(Books books, string what) => Objections(books).Should().Contain(objection => objection.Contains(what));

    private static IEnumerable<string> Objections(Books books) =>
        [.. MatchChecks.Objections(books), .. TokenChecks.Objections(books), .. RatingChecks.Objections(books)];
}
