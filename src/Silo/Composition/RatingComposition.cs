using Infon.Domain.Leaderboards;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Infon.Grains.Leaderboards;
using Infon.Grains.Ratings;
using Infon.Grains.Ratings.Fits;
using Infon.Grains.Ratings.Recounts;
using Infon.Silo.Storage.Leaderboards;
using Infon.Silo.Storage.Ratings;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Composition;

/// <summary>What ladders need in a process that hosts their grains.</summary>
public static class RatingComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddRatings(this IServiceCollection services)
    {
        services.AddSingleton(parts => parts.GetRequiredService<IOptions<EloOptions>>().Value);
        services.AddSingleton(parts => parts.GetRequiredService<IOptions<RatingOptions>>().Value);
        services.AddSingleton(parts => parts.GetRequiredService<IOptions<FitOptions>>().Value);
        services.AddSingleton<IRatingStore, RatingStore>();
        services.AddSingleton<IFitStore, FitStore>();
        services.AddSingleton<ILadderRecords, LadderRecords>();
        services.AddSingleton<IRatingHistory, RatingHistory>();
        services.AddSingleton(parts => parts.GetRequiredService<IOptions<LeaderboardOptions>>().Value);
        services.AddSingleton<ILadderIndex, LadderIndex>();
        services.AddSingleton<IResultIndex, ResultIndex>();
        services.AddSingleton<RatingMeters>();
        services.AddHostedService<RatingClock>();
        return services;
    }
}
