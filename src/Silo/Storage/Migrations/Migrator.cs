using Dapper;

namespace Infon.Silo.Storage.Migrations;

/// <summary>Brings a database to the shape this program expects.</summary>
public static class Migrator
{
    /// <summary>Applies the migrations that have not been applied yet, in the order of their numbers, each in a transaction.</summary>
    public static async Task Apply(Database database)
    {
        await database.Write(transaction => transaction.Connection!.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)", transaction: transaction));
        foreach (var name in Names(database.Dialect))
        {
            await database.Write(async transaction =>
            {
                var connection = transaction.Connection!;
                var known = await connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM migrations WHERE name = @name", new { name }, transaction);
                if (known == 0)
                {
                    await connection.ExecuteAsync(Text(name), transaction: transaction);
                    await connection.ExecuteAsync("INSERT INTO migrations (name) VALUES (@name)", new { name }, transaction);
                }

                return known;
            });
        }
    }

    private static IEnumerable<string> Names(string dialect) => typeof(Migrator).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"migrations/{dialect}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
