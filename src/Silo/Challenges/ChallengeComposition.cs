using Infon.Domain.Challenges;
using Infon.Domain.Leaderboards;
using Infon.Domain.Queue;
using Infon.Domain.Ratings.Opponents;
using Infon.Grains.Challenges;
using Infon.Silo.Options;
using Infon.Silo.Storage.Challenges;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Challenges;

/// <summary>Challenges as a part of a process that hosts grains.</summary>
public static class ChallengeComposition
{
    /// <summary>Adds them.</summary>
    public static void AddChallenges(this IServiceCollection services)
    {
        services.AddSingleton(parts => new ChallengeTerms(
            parts.GetRequiredService<IOptions<InfonOptions>>().Value.Mode == Mode.Hosted,
            parts.GetRequiredService<IOptions<ChallengesOptions>>().Value,
            parts.GetRequiredService<QueueOptions>(),
            parts.GetRequiredService<IOptions<LeaderboardOptions>>().Value));
        services.AddSingleton<IChallengeStore, ChallengeStore>();
        services.AddSingleton<MapPool>();
        services.AddSingleton(parts => parts.GetRequiredService<IOptions<OpponentOptions>>().Value);
        services.AddSingleton(parts => parts.GetRequiredService<IOptions<ExhibitionOptions>>().Value);
        services.AddSingleton<Lineups>();
        services.AddSingleton<OpponentFinder>();
        services.AddSingleton<NearFinder>();
        services.AddHostedService<ExhibitionClock>();
    }
}
