using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Matches;
using Infon.ProcessKit;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Composition.Matches;

/// <summary>A process in which house bots play matches that a test makes.</summary>
internal sealed class MatchHouse(RunningInfon infon) : IAsyncDisposable
{
    /// <summary>Ticks so short that a busy machine is always late, and plays them all the same.</summary>
    public static readonly string[] ShortTicks = ["Infon:Matches:TickMilliseconds=1", "Infon:Matches:LateTicksMax=100000"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IServiceProvider Services => infon.Services;

    public HttpClient Client => infon.Client;

    public IMatchStore Store => Services.GetRequiredService<IMatchStore>();

    private IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public static async Task<MatchHouse> OpenAsync(string? dataPath = null, Action<IServiceCollection>? replace = null, params string[] settings) =>
        new(await RunningInfon.StartAsync(settings, dataPath, replace));

    public ValueTask DisposeAsync() => infon.DisposeAsync();

    public IMatchGrain Grain(MatchPlan plan) => Grains.GetGrain<IMatchGrain>(plan.Id.Value);

    /// <summary>A match between house bots, not stored yet.</summary>
    public async Task<MatchPlan> Plan(MatchPace pace, ulong seed = 7, params string[] bots)
    {
        var seats = ImmutableArray.CreateBuilder<SeatPlan>();
        foreach (var name in bots.Length == 0 ? ["hunter", "grazer"] : bots)
        {
            seats.Add(await Seat(HouseBots.IdOf(name), name, UserId.House));
        }

        var format = seats.Count == 2 ? MatchFormat.Duel : MatchFormat.FreeForAll;
        return new MatchPlan(
            new MatchId(Guid.CreateVersion7()), format, pace, IsRated: false, seats.Count == 2 ? "twin-keeps" : "starfish", seed, 1,
            seats.ToImmutable(), TimeProvider.System.GetUtcNow())
        {
            RequestedBy = UserId.LocalPlayer,
        };
    }

    /// <summary>A match in which the first bot is the player's.</summary>
    public async Task<MatchPlan> PlanWithOwnBot(MatchPace pace, string name = "mine")
    {
        var (player, bot) = (new Caller(UserId.LocalPlayer), Grains.GetGrain<IBotGrain>(Guid.CreateVersion7()));
        var made = await bot.Create(player, new CreateBot(name, null, Visibility.Private));
        await bot.Save(player, new SaveVersion("function bot() end", null, Activate: true));
        var plan = await Plan(pace);
        return plan with { Seats = [await Seat(made.Value.Id, name, UserId.LocalPlayer), plan.Seats[1]] };
    }

    public async Task<SeatPlan> Seat(BotId bot, string name, UserId owner)
    {
        var versions = await Grains.GetGrain<IVersionsGrain>(0).List(new Caller(owner), bot, null, new PageRequest());
        var version = versions.Value.Items[0];
        return new SeatPlan(bot, version.Id, version.Number, owner, name);
    }

    /// <summary>Stores a match, so that it waits.</summary>
    public async Task<MatchPlan> Add(MatchPlan plan, Payment? payment = null)
    {
        (await Store.Add(plan, payment, [])).IsRefused.Should().BeFalse();
        return plan;
    }

    /// <summary>Plays a match to its end, and gives what is stored then.</summary>
    public async Task<MatchRecord> PlayToEnd(MatchPlan plan)
    {
        await Grain(plan).Begin();
        return await Ended(plan);
    }

    public Task<MatchRecord> Ended(MatchPlan plan) => Until(plan, match => match.EndedAt is not null);

    /// <summary>Waits until what is stored is so.</summary>
    public async Task<MatchRecord> Until(MatchPlan plan, Func<MatchRecord, bool> isSo)
    {
        MatchRecord? match = null;
        await Until(async () => isSo((match = await Store.Find(plan.Id))!));
        return match!;
    }

    /// <summary>Waits until the match is at a tick.</summary>
    public Task UntilTick(MatchPlan plan, int tick) =>
        Until(async () => (await Grain(plan).Get(Caller.Anonymous)).Value is var view && (view.Tick >= tick || view.Record.EndedAt is not null));

    /// <summary>Waits until a live match has caught up with the clock and goes on tick by tick.</summary>
    public Task UntilPlayed(MatchPlan plan) => Until(async () =>
        (await Grain(plan).Watch(new WatchMatch("n-probe", FrameCarrier.Stream, null, 0, 0))).Value.Tick is not null);

    public static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isSo())
        {
            await pauses.WaitForNextTickAsync(patience.Token);
        }
    }
}
