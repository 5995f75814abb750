using Dapper;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Storage.Legacy;

/// <summary>A SQLite file from before there were accounts: a table of bots that belong to nobody.</summary>
public static class LegacyFile
{
    private static readonly string[] SourceNames = ["source", "code", "script", "lua", "lua_code", "lua_source"];

    /// <summary>The bots of the file, in the order of their ids.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static async Task<IReadOnlyList<LegacyBot>> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"There is no file {path}.");
        }

        try
        {
            SQLitePCL.Batteries_V2.Init();
            var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            await using var connection = new SqliteConnection(settings.ToString());
            await connection.OpenAsync();
            string[] columns = [.. await connection.QueryAsync<string>("SELECT lower(name) FROM pragma_table_info('bots')")];
            var rows = await connection.QueryAsync<Row>(Query(path, columns));
            return [.. rows.Select(row => new LegacyBot(row.Id ?? "", row.Name ?? "", row.Description ?? "", row.Source ?? ""))];
        }
        catch (SqliteException failure)
        {
            throw new InvalidDataException($"{path} cannot be read as SQLite: {failure.Message}", failure);
        }
    }

    private static string Query(string path, string[] columns)
    {
        var source = SourceNames.FirstOrDefault(columns.Contains);
        if (source is null || !columns.Contains("id") || !columns.Contains("name"))
        {
            throw new InvalidDataException(
                $"{path} has no table bots with the columns id, name and one of {string.Join(", ", SourceNames)}.");
        }

        if (columns.Contains("owner_id"))
        {
            throw new InvalidDataException($"The bots of {path} have owners: it is no file from before there were accounts.");
        }

        var description = columns.Contains("description") ? "description" : "''";
        return $"""
            SELECT CAST(id AS TEXT) AS id, CAST(name AS TEXT) AS name, CAST({description} AS TEXT) AS description, CAST({source} AS TEXT) AS source
            FROM bots ORDER BY bots.id
            """;
    }

    private sealed class Row
    {
        public string? Id { get; init; }

        public string? Name { get; init; }

        public string? Description { get; init; }

        public string? Source { get; init; }
    }
}

/// <summary>A bot of such a file.</summary>
/// <param name="Id">What it is called by there.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What is said about it.</param>
/// <param name="Source">Its code.</param>
public sealed record LegacyBot(string Id, string Name, string Description, string Source);
