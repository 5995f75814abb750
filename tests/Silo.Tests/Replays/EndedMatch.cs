using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Engine.Bots;
using Infon.Engine.Maps;
using Infon.Engine.Matches;
using Infon.Engine.Replays;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Matches;
using Infon.Grains.Replays;
using Infon.Scripting.Bots;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Replays;

/// <summary>A short match that was really played, for tests of what is left of matches.</summary>
/// <param name="Record">What is stored about it.</param>
/// <param name="Replay">Its replay.</param>
/// <param name="Logs">The logs of its bots, packed.</param>
internal sealed record EndedMatch(MatchRecord Record, byte[] Replay, ImmutableArray<ReadOnlyMemory<byte>> Logs)
{
    public const int Ticks = 120;

    private static int _made;

    public Guid Id => Record.Plan.Id.Value;

    /// <summary>Plays a match of bots that a process has, in their active versions.</summary>
    public static async Task<EndedMatch> Play(IServiceProvider process, DateTimeOffset endedAt, params BotId[] bots)
    {
        var (index, versions) = (process.GetRequiredService<IBotStore>(), process.GetRequiredService<IVersionStore>());
        var seats = ImmutableArray.CreateBuilder<SeatPlan>();
        var entrants = ImmutableArray.CreateBuilder<Entrant>();
        foreach (var id in bots)
        {
            var bot = (await index.Find(id))!;
            var version = (await versions.Read(id, new VersionKey(bot.ActiveVersion, null)))!;
            seats.Add(new SeatPlan(id, version.Header.Id, version.Header.Number, bot.Owner, bot.Name));
            entrants.Add(new Entrant(bot.Name, new BotProgram(bot.Name, version.Source)));
        }

        var plan = new MatchPlan(
            new MatchId(Guid.CreateVersion7(endedAt)), MatchFormat.Duel, MatchPace.Headless, IsRated: true, MapCatalog.Names[0],
            Seed: 77 + (ulong)Interlocked.Increment(ref _made), RulesVersion.Current, seats.ToImmutable(), endedAt - TimeSpan.FromSeconds(2));
        return Run(plan, entrants.ToImmutable(), endedAt);
    }

    /// <summary>Stores it as a match that was asked for, begun and ended.</summary>
    public async Task<EndedMatch> Store(IMatchStore store, MatchSeal? seal = null)
    {
        await store.Add(Record.Plan, null, []);
        await store.Begin(Record.Plan.Id, 1, Record.StartedAt!.Value);
        (await store.End(new MatchEnding(Record) { Replay = Replay, Logs = Logs, Seal = seal })).Should().BeTrue();
        return this;
    }

    private static EndedMatch Run(MatchPlan plan, ImmutableArray<Entrant> entrants, DateTimeOffset endedAt)
    {
        var spec = new MatchSpec
        {
            Mode = MatchMode.Named(plan.Format.ModeOf())!,
            Arena = MapCatalog.Find(plan.Map)!,
            Seed = plan.Seed,
            Entrants = entrants,
            TicksMax = Ticks,
        };
        using var match = new Match(spec, new LuaBotLoader(deadline: null));
        var recorder = new ReplayRecorder(
            match, new RecordingOptions { Machine = $"{LuaBotLoader.Machine}, {RuntimeInformation.RuntimeIdentifier}" });
        while (match.Result is null)
        {
            match.Step();
            recorder.RecordTick();
        }

        var outcomes = match.Result.Standings.OrderBy(standing => standing.Player)
            .Select(standing => new SeatOutcome(standing.Placement, standing.Score)).ToImmutableArray();
        var record = new MatchRecord(plan, MatchStatus.Completed)
        {
            Attempts = 1,
            StartedAt = endedAt - TimeSpan.FromSeconds(1),
            EndedAt = endedAt,
            Outcome = new MatchOutcome((EndCause)match.Result.Cause, match.Result.Ticks, match.Result.StateHash, outcomes),
        };
        return new EndedMatch(
            record, recorder.RecordEnd().ToArray(), [.. entrants.Select((_, seat) => BotLogText.Pack(match.LogOf(seat)))]);
    }
}
