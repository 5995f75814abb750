using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Replays;

namespace Infon.Domain.Tests.Replays;

public sealed class LogRulesTests
{
    private static readonly UserId Anna = new(Id(1)), Ben = new(Id(2)), Root = new(Id(3));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    public void An_owner_of_several_bots_names_the_seat(int wanted, int seat) =>
        LogRules.SeatFor(new Caller(Anna), Ended(Anna, Ben, Anna), wanted).Value.Should().Be(seat);

    [Fact]
    public void An_owner_of_one_bot_need_not_name_the_seat() =>
        LogRules.SeatFor(new Caller(Ben), Ended(Anna, Ben, Anna), null).Value.Should().Be(1);

    [Fact]
    public void Nobody_reads_the_log_of_a_foreign_bot_not_even_an_admin()
    {
        var match = Ended(Anna, Ben);

        LogRules.SeatFor(new Caller(Root, Role.Admin), match, 0).Refusal!.Code.Should().Be(ReplayRefusals.LogNotYours.Code);
        LogRules.SeatFor(new Caller(Root, Role.Admin), match, null).Refusal!.Code.Should().Be(ReplayRefusals.LogNotYours.Code);
        LogRules.SeatFor(new Caller(Ben), match, 0).Refusal!.Code.Should().Be(ReplayRefusals.LogNotYours.Code);
    }

    [Fact]
    public void A_log_is_there_when_the_match_has_ended() =>
        LogRules.SeatFor(new Caller(Anna), Ended(Anna, Ben) with { Status = MatchStatus.Running }, null)
            .Refusal!.Code.Should().Be(ReplayRefusals.NotEnded.Code);

    private static MatchRecord Ended(params UserId[] owners) => new(
        new MatchPlan(
            new MatchId(Id(9)), MatchFormat.Duel, MatchPace.Live, false, "meadow", 1, 1,
            [.. owners.Select((owner, seat) => new SeatPlan(new BotId(Id(seat)), new BotVersionId(Id(seat)), 1, owner, "bot"))],
            DateTimeOffset.UnixEpoch),
        MatchStatus.Completed);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
