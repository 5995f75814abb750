using Infon.Grains.Interfaces.Wire;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Storage.Sqlite;

/// <summary>What SQLite's error codes mean for whoever asked.</summary>
internal static class SqliteFailures
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public static bool IsDuplicate(SqliteException failure) => failure.SqliteExtendedErrorCode is ConstraintUnique or ConstraintPrimaryKey;

    public static bool IsOutage(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or IoError or Full or CannotOpen };

    /// <summary>The outage that a failure is, or the failure itself.</summary>
    public static Exception Translate(Exception failure) => failure is SqliteException broken && IsOutage(broken)
        ? new StorageOutageException(Sentence(broken.SqliteErrorCode), broken) : failure;

    private static string Sentence(int code) => code switch
    {
        Full => "The disk of the database is full.",
        Busy or Locked => "Another program has locked the database.",
        ReadOnly => "The database cannot be written.",
        _ => "The disk of the database does not work.",
    };
}
