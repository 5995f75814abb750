using Npgsql;

namespace Infon.Silo.Storage.Postgres;

/// <summary>What the failures of Npgsql mean for whoever asked.</summary>
internal static class PostgresFailures
{
    /// <summary>Whether the server is away, refuses connections, or has no room; not whether a statement is wrong.</summary>
    public static bool IsOutage(Exception failure) => failure switch
    {
        PostgresException answer => IsOutage(answer.SqlState),
        NpgsqlException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Whether the server undid the transaction in favour of another one, so that a second try may succeed.</summary>
    public static bool IsConflict(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    // Classes: connection, sign-in, no such database, resources, operator intervention, system; and a server that only reads, as a standby does.
    private static bool IsOutage(string state) =>
        state[..2] is "08" or "28" or "3D" or "53" or "57" or "58" || state == PostgresErrorCodes.ReadOnlySqlTransaction;
}
