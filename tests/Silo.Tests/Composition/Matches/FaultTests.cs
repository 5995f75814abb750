using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Tokens;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Matches;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Composition.Matches;

/// <summary>What becomes of matches when something is broken.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private static readonly Caller Player = new(UserId.LocalPlayer);
    private static readonly Payment Price = new(UserId.LocalPlayer, TokenCause.LiveChallenge, new TokenOptions());

    private readonly TestFolder _data = new();
    private FaultyStore? _store;
    private MatchHouse? _house;

    private MatchHouse House => _house!;

    private FaultyStore Store => _store!;

    public async Task InitializeAsync() => await Open();

    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task An_end_that_cannot_be_written_is_written_when_storage_is_back()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Headless));
        Store.EndsLost = 2;

        var match = await House.PlayToEnd(plan);

        match.Status.Should().Be(MatchStatus.Completed);
        match.Attempts.Should().Be(1);
        Store.Ends.Should().Be(3);
    }

    [Fact]
    public async Task An_end_that_was_never_written_is_played_again_and_is_the_same()
    {
        var (lost, other) = (await House.Add(await House.Plan(MatchPace.Headless)), await House.Add(await House.Plan(MatchPace.Headless)));
        var expected = await House.PlayToEnd(other);
        Store.EndsLost = int.MaxValue;
        await House.Grain(lost).Begin();
        await MatchHouse.Until(() => Task.FromResult(Store.Ends > 1));

        await House.DisposeAsync();
        await Open();
        var match = await House.PlayToEnd(lost);

        match.Outcome!.StateHash.Should().Be(expected.Outcome!.StateHash);
        match.Attempts.Should().Be(1);
        match.Resumes.Should().Be(1);
    }

    [Fact]
    public async Task A_grain_that_goes_in_the_middle_of_a_live_match_goes_on_and_ends_as_it_would_have()
    {
        var live = await House.Add(await House.PlanWithOwnBot(MatchPace.Live));
        await House.Grain(live).Begin();
        await House.UntilPlayed(live);
        Store.InputsLost = 1;

        // What meets an outage in a call loses its memory.
        await House.Grain(live).Invoking(grain => grain.Submit(Player, new SubmitInput(0, SubmittedKind.Line, "lost"))).Should().ThrowAsync<StorageOutageException>();
        var match = await House.PlayToEnd(live);

        var headless = await House.PlayToEnd(await House.Add(live with { Id = new MatchId(Guid.CreateVersion7()), Pace = MatchPace.Headless }));
        match.Resumes.Should().BeLessThanOrEqualTo(1);
        match.Outcome!.StateHash.Should().Be(headless.Outcome!.StateHash);
        (await Store.InputsOf(live.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_run_that_fails_is_repeated_once()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Headless));
        Store.RunsLost = 1;

        await House.Grain(plan).Begin();
        await House.Until(plan, match => match is { Status: MatchStatus.Queued, Attempts: 1 });
        var match = await House.PlayToEnd(plan);

        match.Status.Should().Be(MatchStatus.Completed);
        match.Attempts.Should().Be(2);
    }

    [Fact]
    public async Task A_match_whose_runs_fail_is_aborted_and_what_it_cost_is_given_back()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Live) with { IsPaid = true }, Price);
        var before = await Balance();
        Store.RunsLost = 2;

        await House.Grain(plan).Begin();
        await House.Until(plan, match => match is { Status: MatchStatus.Queued, Attempts: 1 });
        var match = await House.PlayToEnd(plan);

        match.Status.Should().Be(MatchStatus.Aborted);
        match.Failure.Should().Contain("failed");
        match.Outcome.Should().BeNull();
        (await Balance()).Should().Be(before + 1);
    }

    [Fact]
    public async Task A_match_during_which_processes_go_again_and_again_is_aborted()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Headless));
        await Store.Begin(plan.Id, 1, TimeProvider.System.GetUtcNow());
        await Store.NoteResumes(plan.Id, 10);

        var match = await House.PlayToEnd(plan);

        match.Status.Should().Be(MatchStatus.Aborted);
        match.Failure.Should().Contain("interrupted");
    }

    [Fact]
    public async Task A_match_on_a_map_that_is_gone_is_aborted_at_once()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Headless) with { Map = "atlantis" });

        var match = await House.PlayToEnd(plan);

        match.Status.Should().Be(MatchStatus.Aborted);
        match.Failure.Should().Contain("atlantis");
        match.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task A_match_that_waits_can_be_called_off_by_who_asked_for_it_and_what_it_cost_is_given_back()
    {
        var plan = await House.Add(await House.Plan(MatchPace.Live) with { IsPaid = true }, Price);
        var before = await Balance();

        var stranger = await House.Grain(plan).Cancel(new Caller(UserId.House));
        var nobody = await House.Grain(plan).Cancel(Caller.Anonymous);
        var cancelled = await House.Grain(plan).Cancel(Player);
        var again = await House.Grain(plan).Cancel(Player);
        await House.Grain(plan).Begin();

        stranger.Refusal!.Code.Should().Be("matches.not-yours");
        nobody.Refusal!.Code.Should().Be("request.unauthenticated");
        cancelled.Value.Record.Status.Should().Be(MatchStatus.Cancelled);
        again.Refusal!.Code.Should().Be("matches.ended");
        (await Store.Find(plan.Id))!.Status.Should().Be(MatchStatus.Cancelled);
        (await Balance()).Should().Be(before + 1);
    }

    [Fact]
    public async Task A_match_that_is_played_cannot_be_called_off_and_a_headless_one_not_watched()
    {
        var (live, headless) = (await House.Add(await House.Plan(MatchPace.Live)), await House.Add(await House.Plan(MatchPace.Headless)));
        await House.Grain(live).Begin();

        (await House.Grain(live).Cancel(Player)).Refusal!.Code.Should().Be("matches.running");
        (await House.Grain(headless).Watch(new WatchMatch("n-test", FrameCarrier.Stream, null, null, 1))).Refusal!.Code.Should().Be("matches.not-live");
    }

    [Fact]
    public async Task A_bot_that_is_deleted_before_the_match_begins_calls_it_off_and_later_it_plays_on()
    {
        var plan = await House.PlanWithOwnBot(MatchPace.Headless, "gone");
        var bot = House.Services.GetRequiredService<IGrainFactory>().GetGrain<IBotGrain>(plan.Seats[0].Bot.Value);
        var (waiting, begun) = (await House.Add(plan), await House.Add(plan with { Id = new MatchId(Guid.CreateVersion7()) }));
        await Store.Begin(begun.Id, 1, TimeProvider.System.GetUtcNow());

        await bot.Delete(Player, null);
        var (cancelled, completed) = (await House.PlayToEnd(waiting), await House.PlayToEnd(begun));

        cancelled.Status.Should().Be(MatchStatus.Cancelled);
        cancelled.Failure.Should().Contain("gone was deleted");
        completed.Status.Should().Be(MatchStatus.Completed);
    }

    private async Task Open() => _house = await MatchHouse.OpenAsync(_data.Path, services => services.AddSingleton<IMatchStore>(
        parts => _store = new FaultyStore(new MatchStore(parts.GetRequiredService<Database>()))), MatchHouse.ShortTicks);

    private Task<long> Balance() => House.Services.GetRequiredService<Database>().Read(connection =>
        connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(balance), 0) FROM token_accounts"));
}
