namespace Infon.Silo.Storage.Ratings;

/// <summary>What versions were made from.</summary>
internal static class Lineage
{
    /// <summary>Begins a query that knows, as <c>chain</c>, an entrant and all that it was made from: each with its <c>id</c>, and with its
    /// distance as <c>step</c>. A version comes from the one before it, the first one of a fork from what was forked.</summary>
    public const string Chain = """
        WITH RECURSIVE bot_chain (step, id, bot, number) AS (
          SELECT 0, id, bot_id, number FROM bot_versions WHERE id = @id
          UNION ALL
          SELECT bot_chain.step + 1, parent.id, parent.bot_id, parent.number
          FROM bot_chain JOIN bots ON bots.id = bot_chain.bot
            JOIN bot_versions parent ON parent.id = CASE WHEN bot_chain.number = 1 THEN bots.forked_from_version
              ELSE (SELECT earlier.id FROM bot_versions earlier
                WHERE earlier.bot_id = bot_chain.bot AND earlier.number = bot_chain.number - 1) END),
        chain AS (
          SELECT step, id FROM bot_chain
          UNION ALL
          SELECT own.number - earlier.number, earlier.id FROM team_versions own
            JOIN team_versions earlier ON earlier.team_id = own.team_id AND earlier.number <= own.number
          WHERE own.id = @id)
        """;
}
