using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.ProcessKit.Live;

/// <summary>Live matches between house bots, made past the queue.</summary>
public static class LiveMatches
{
    /// <summary>Stores a live match, so that it waits.</summary>
    public static async Task<MatchId> AddLiveMatch(this IServiceProvider infon, ulong seed = 7)
    {
        string[] bots = ["hunter", "grazer"];
        var seats = await Task.WhenAll(bots.Select(name => SeatOf(infon, name)));
        var plan = new MatchPlan(
            new MatchId(Guid.CreateVersion7()), MatchFormat.Duel, MatchPace.Live, IsRated: false, "twin-keeps", seed, 1, [.. seats],
            TimeProvider.System.GetUtcNow())
        {
            Origin = MatchOrigin.Exhibition,
        };
        var added = await infon.GetRequiredService<IMatchStore>().Add(plan, null, []);
        return added.IsRefused ? throw new InvalidOperationException(added.Refusal!.Sentence) : plan.Id;
    }

    /// <summary>Begins a match that waits.</summary>
    public static Task Begin(this IServiceProvider infon, MatchId match) =>
        infon.GetRequiredService<IGrainFactory>().GetGrain<IMatchGrain>(match.Value).Begin();

    /// <summary>Stores and begins a live match.</summary>
    public static async Task<MatchId> BeginLiveMatch(this IServiceProvider infon, ulong seed = 7)
    {
        var match = await infon.AddLiveMatch(seed);
        await infon.Begin(match);
        return match;
    }

    private static async Task<SeatPlan> SeatOf(IServiceProvider infon, string name)
    {
        var bot = HouseBots.IdOf(name);
        var versions = await infon.GetRequiredService<IGrainFactory>().GetGrain<IVersionsGrain>(0)
            .List(new Caller(UserId.House), bot, null, new PageRequest());
        var version = versions.Value.Items[0];
        return new SeatPlan(bot, version.Id, version.Number, UserId.House, name);
    }
}
