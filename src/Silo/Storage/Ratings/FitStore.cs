using Dapper;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Infon.Grains.Ratings.Fits;

namespace Infon.Silo.Storage.Ratings;

/// <summary>Official ratings in the tables of ladders.</summary>
public sealed class FitStore(Database database) : IFitStore
{
    private const int ChunkLength = 500;

    /// <inheritdoc/>
    public Task<FitStamp> Stamp(RatedFormat format) => database.Read(async connection =>
    {
        var row = await connection.QuerySingleOrDefaultAsync<StampRow>(
            "SELECT number, epoch, fit_number, fit_at FROM ladders WHERE format = @format", new { format = (int)format });
        return row is null ? default : new FitStamp(row.Number, row.Epoch, row.FitNumber, row.FitAt);
    });

    /// <inheritdoc/>
    public async Task Write(MadeFit fit)
    {
        const string update = """
            UPDATE ratings SET fitted = @Fitted, fitted_deviation = @FittedDeviation, fitted_interval = @FittedInterval, fitted_games = @FittedGames
            WHERE format = @Format AND entrant_id = @EntrantId
            """;
        foreach (var chunk in (await Changed(fit)).Chunk(ChunkLength))
        {
            await database.Write(transaction => transaction.Connection!.ExecuteAsync(update, chunk, transaction));
        }

        const string stamp = """
            UPDATE ladders SET fits = fits + 1, fit_number = @number, fit_at = @at, fit_matches = @matches, fit_steps = @steps,
              fit_converged = @converged
            WHERE format = @format
            """;
        await database.Write(transaction => transaction.Connection!.ExecuteAsync(
            stamp,
            new
            {
                format = (int)fit.Format, number = fit.Number, at = fit.At, matches = fit.Matches, steps = fit.Result.Steps,
                converged = fit.Result.IsConverged ? 1 : 0,
            },
            transaction));
    }

    /// <summary>The rows that become others, in the order of their keys: everybody who writes more than one takes them in that order.</summary>
    private async Task<List<FittedRow>> Changed(MadeFit fit)
    {
        var made = fit.Result.Ratings.ToDictionary(rating => rating.Entrant.Value);
        var known = await database.Read(connection => connection.QueryAsync<FittedRow>(
            """
            SELECT format, entrant_id, fitted, fitted_deviation, fitted_interval, fitted_games FROM ratings WHERE format = @format
            ORDER BY entrant_id
            """,
            new { format = (int)fit.Format }));
        return
        [
            .. known.Select(row => (Old: row, New: row.With(made.TryGetValue(row.EntrantId, out var rating) ? rating : null)))
                .Where(pair => pair.Old != pair.New).Select(pair => pair.New),
        ];
    }

    private sealed record FittedRow
    {
        public int Format { get; init; }

        public Guid EntrantId { get; init; }

        public int? Fitted { get; init; }

        public int? FittedDeviation { get; init; }

        public int? FittedInterval { get; init; }

        public int? FittedGames { get; init; }

        public FittedRow With(FittedRating? rating) => this with
        {
            Fitted = rating?.Rating.Thousandths,
            FittedDeviation = rating?.Deviation.Thousandths,
            FittedInterval = rating?.Interval.Thousandths,
            FittedGames = rating?.Games,
        };
    }

    private sealed class StampRow
    {
        public long Number { get; init; }

        public int Epoch { get; init; }

        public long? FitNumber { get; init; }

        public DateTimeOffset? FitAt { get; init; }
    }
}
