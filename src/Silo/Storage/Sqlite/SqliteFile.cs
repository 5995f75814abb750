using Dapper;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Storage.Sqlite;

/// <summary>A database file and how connections to it are set up.</summary>
internal sealed class SqliteFile
{
    private readonly string _connectionString;

    public SqliteFile(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _connectionString = Address(path).ToString();
    }

    /// <summary>A connection to a file that must be there, for whoever looks after it.</summary>
    public static SqliteConnection OpenExisting(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var address = Address(path);
        address.Mode = SqliteOpenMode.ReadWrite;
        var connection = new SqliteConnection(address.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>
    /// A connection that may write. A commit waits until the disk has it, so that it survives a power cut. Only the query finds out that a file
    /// is no database.
    /// </summary>
    public SqliteConnection OpenWriter() => Open(
        "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA journal_size_limit = 67108864", "SELECT COUNT(*) FROM sqlite_master");

    /// <summary>A connection that only reads.</summary>
    public SqliteConnection OpenReader() => Open("PRAGMA query_only = 1");

    private static SqliteConnectionStringBuilder Address(string path) =>
        new() { DataSource = path, ForeignKeys = true, DefaultTimeout = 5, Pooling = false };

    /// <summary>One statement at a time: of several in one command, what fails behind the first is not reported.</summary>
    private SqliteConnection Open(params string[] settings)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            foreach (var setting in (string[])["PRAGMA busy_timeout = 5000", "PRAGMA cache_size = -8192", .. settings])
            {
                connection.Execute(setting);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
