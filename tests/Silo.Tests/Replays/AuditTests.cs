using Dapper;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Grains.Matches;
using Infon.Grains.Replays;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Replays;

public sealed class AuditTests(ReplayInfon infon) : IClassFixture<ReplayInfon>
{
    private ReplayAudit Audit => infon.Process.Services.GetRequiredService<ReplayAudit>();

    [Fact]
    public async Task A_match_that_was_played_as_it_is_stored_agrees_bots_and_all()
    {
        var match = await Played();

        (await Audit.Check(match)).Should().Be((ReplayFinding.Agrees, null));
    }

    [Fact]
    public async Task A_result_that_is_not_that_of_the_replay_differs()
    {
        var match = await Played();
        await Change("UPDATE match_seats SET placement = 3 - placement WHERE match_id = @match", match);

        var (finding, objection) = await Audit.Check(match);

        finding.Should().Be(ReplayFinding.Differs);
        objection.Should().Contain("is not that of the replay");
    }

    [Fact]
    public async Task A_replay_that_was_changed_differs()
    {
        var match = await Played();
        var forged = (await infon.Process.Services.GetRequiredService<IReplayStore>().Read(match, 0, int.MaxValue)).ToArray();
        forged[900] ^= 1;
        await Change("UPDATE match_replay_contents SET content = @forged WHERE match_id = @match", match, forged);

        (await Audit.Check(match)).Finding.Should().Be(ReplayFinding.Differs);
    }

    [Fact]
    public async Task A_replay_of_other_programs_differs()
    {
        var match = await Played();
        await Change(
            """
            UPDATE match_seats SET bot_id = (SELECT bot_id FROM match_seats WHERE match_id = @match AND seat = 1),
              version_id = (SELECT version_id FROM match_seats WHERE match_id = @match AND seat = 1)
            WHERE match_id = @match AND seat = 0
            """,
            match);

        (await Audit.Check(match)).Should().Be((ReplayFinding.Differs, "The replay is of other programs than the match."));
    }

    [Fact]
    public async Task A_match_without_a_replay_cannot_be_played_again() =>
        (await Audit.Check(new MatchId(Guid.Empty))).Finding.Should().Be(ReplayFinding.NotPlayable);

    private async Task<MatchId> Played()
    {
        var match = await EndedMatch.Play(infon.Process.Services, DateTimeOffset.UtcNow, HouseBots.IdOf("grazer"), HouseBots.IdOf("king"));
        await match.Store(infon.Process.Services.GetRequiredService<IMatchStore>());
        return match.Record.Plan.Id;
    }

    private Task Change(string sql, MatchId match, byte[]? forged = null) => infon.Process.Services.GetRequiredService<Database>().Write(
        change => change.Connection!.ExecuteAsync(sql, new { match = match.Value, forged }, change));
}
