using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Infon.Domain.Ratings;
using Infon.Grains.Ratings.Recounts;

namespace Infon.Silo.Storage.Ratings;

/// <summary>Records of ladders in tables, for counting again.</summary>
public sealed class LadderRecords(Database database) : ILadderRecords
{
    /// <inheritdoc/>
    public Task<ImmutableArray<(EntrantId Entrant, EntrantId Parent)>> Parents() => database.Read(async connection =>
        (await connection.QueryAsync<(Guid Entrant, Guid Parent)>(
            """
            SELECT version.id, earlier.id FROM bot_versions version
              JOIN bot_versions earlier ON earlier.bot_id = version.bot_id AND earlier.number = version.number - 1
            UNION ALL
            SELECT version.id, bots.forked_from_version FROM bot_versions version JOIN bots ON bots.id = version.bot_id
            WHERE version.number = 1 AND bots.forked_from_version IS NOT NULL
            UNION ALL
            SELECT version.id, earlier.id FROM team_versions version
              JOIN team_versions earlier ON earlier.team_id = version.team_id AND earlier.number = version.number - 1
            """))
        .Select(row => (new EntrantId(row.Entrant), new EntrantId(row.Parent))).ToImmutableArray());

    /// <inheritdoc/>
    public Task<ImmutableArray<NumberedStep>> Steps(RatedFormat format, long after, long last) => database.Read(async connection =>
        (await connection.QueryAsync<ChangeRow>(
            $"SELECT {ChangeRow.Columns} FROM rating_changes WHERE format = @format AND number > @after AND number <= @last ORDER BY number, entrant_id",
            new { format = (int)format, after, last }))
        .Select(row => new NumberedStep(row.Number, row.ToStep(), row.At)).ToImmutableArray());

    /// <inheritdoc/>
    public async Task<bool> Correct(ImmutableArray<LadderCorrection> corrections)
    {
        try
        {
            return await database.Write(async transaction =>
            {
                foreach (var correction in corrections)
                {
                    await Correct(transaction, correction);
                }

                return true;
            });
        }
        catch (StaleLadderException)
        {
            return false;
        }
    }

    private static async Task Correct(DbTransaction transaction, LadderCorrection correction)
    {
        const string head = """
            UPDATE ladders SET epoch = @epoch, rebuilds = rebuilds + 1 WHERE format = @format AND number = @number AND rebuilds = @rebuilds
            """;
        var (connection, format) = (transaction.Connection!, (int)correction.Format);
        var before = correction.Before;
        if (await connection.ExecuteAsync(head, new { format, epoch = correction.Epoch, number = before.Number, rebuilds = before.Rebuilds }, transaction) != 1)
        {
            throw new StaleLadderException();
        }

        await connection.ExecuteAsync(
            "DELETE FROM ratings WHERE format = @format AND entrant_id = @entrant",
            correction.SurplusStandings.Select(entrant => new { format, entrant = entrant.Value }), transaction);
        await connection.ExecuteAsync(
            StandingRow.Upsert, correction.Standings.Select(line => StandingRow.Of(correction.Format, line)), transaction);
        await connection.ExecuteAsync(
            ChangeRow.Delete, correction.SurplusSteps.Select(step => new { match = step.Match.Value, entrant = step.Entrant.Value }), transaction);
        foreach (var line in correction.Steps)
        {
            await connection.ExecuteAsync(
                ChangeRow.Delete, new { match = line.Step.Match.Value, entrant = line.Step.Entrant.Value }, transaction);
            await connection.ExecuteAsync(
                ChangeRow.Insert, ChangeRow.Of(correction.Format, line.Number, line.Step, line.At), transaction);
        }
    }
}
