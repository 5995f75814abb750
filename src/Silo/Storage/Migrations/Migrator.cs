using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Infon.Silo.Storage.Migrations;

/// <summary>Brings a database to the shape this program expects.</summary>
public static class Migrator
{
    /// <summary>Applies the migrations of this program that are not recorded in the database, all in one transaction, and records them.</summary>
    /// <exception cref="UnusableStorageException">A recorded migration was edited since, or is one this program does not know.</exception>
    public static Task Apply(Database database, TimeProvider time) => Apply(database, Migration.Of(database.Dialect), time);

    /// <inheritdoc cref="Apply(Database, TimeProvider)"/>
    /// <param name="database">The database.</param>
    /// <param name="known">The migrations, in the order in which they are applied.</param>
    /// <param name="time">The clock of the record.</param>
    public static Task Apply(Database database, IReadOnlyList<Migration> known, TimeProvider time) => database.Write(async transaction =>
    {
        await database.LockTables(transaction);
        await Execute(transaction, "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)");
        var recorded = (await transaction.Connection!.QueryAsync<AppliedMigration>(AppliedMigration.Select, transaction: transaction)).ToList();
        Check(recorded, known);
        var missing = known.ExceptBy(recorded.Select(each => each.Name), migration => migration.Name).ToList();
        foreach (var migration in missing)
        {
            await Execute(transaction, migration.Sql);
            await Execute(
                transaction, "INSERT INTO migrations (name, checksum, applied_at) VALUES (@Name, @Checksum, @now)",
                new { migration.Name, migration.Checksum, now = time.GetUtcNow() });
        }

        return missing.Count;
    });

    /// <summary>Refuses what is recorded and is not, or is no longer, one of the known.</summary>
    internal static void Check(IEnumerable<AppliedMigration> recorded, IReadOnlyList<Migration> known)
    {
        var byName = known.ToDictionary(migration => migration.Name);
        foreach (var each in recorded)
        {
            if (!byName.TryGetValue(each.Name, out var migration))
            {
                throw new UnusableStorageException(
                    $"The database belongs to a newer version of Infon: its migration {each.Name} is not known here. Start that version, or restore a backup of this one.");
            }

            if (migration.Checksum != each.Checksum)
            {
                var day = each.AppliedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                throw new UnusableStorageException(
                    $"The migration {each.Name} was edited after it had been applied to this database at {day} UTC: a change of tables needs a migration of its own.");
            }
        }
    }

    private static Task<int> Execute(DbTransaction transaction, string sql, object? values = null) =>
        transaction.Connection!.ExecuteAsync(sql, values, transaction);
}
