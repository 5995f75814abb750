using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Infon.ProcessKit.Databases;

/// <summary>
/// A PostgreSQL server of our own, made from the installed binaries: a folder of its own, reached by a socket in it, gone when whoever
/// started it is gone, however that ends.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private const string InstalledBelow = "/usr/lib/postgresql";

    // Whatever ends the starting process closes its end of the standard input, and with it the server ends.
    private const string Script = """
        set -e
        cd "$1"
        as_owner=
        if [ "$(id -u)" = 0 ]; then
          owner=postgres; id "$owner" >/dev/null 2>&1 || owner=nobody
          chown "$owner" .
          as_owner="setpriv --reuid=$owner --clear-groups --"
        fi
        trap 'cd /; rm -rf "$1"' EXIT
        $as_owner "$2/initdb" -D data -A trust -U infon -E UTF8 --locale=C --no-sync >/dev/null
        cat >>data/postgresql.conf <<SETTINGS
        listen_addresses = ''
        unix_socket_directories = '$1'
        fsync = $3
        full_page_writes = $3
        max_connections = 400
        SETTINGS
        control() { $as_owner "$2/pg_ctl" "$3" -w -s -D data -l log -m immediate </dev/null >/dev/null 2>&1; }
        control "$1" "$2" start
        echo ready
        while read -r command; do control "$1" "$2" "$command"; echo ready; done
        control "$1" "$2" stop || true
        """;

    private static readonly Lazy<Task<TestPostgres>> Shared = new(() => StartAsync());

    private readonly Process _keeper;
    private readonly string _folder;
    private int _databases;

    private TestPostgres(Process keeper, string folder)
    {
        _keeper = keeper;
        _folder = folder;
    }

    /// <summary>Why there is no PostgreSQL here; null = there is.</summary>
    public static string? Missing { get; } = Binaries() is null ? $"PostgreSQL is not installed: no initdb below {InstalledBelow}." : null;

    /// <summary>The server that all tests of this process share; it does not wait for the disk. Started when first asked for.</summary>
    public static Task<TestPostgres> SharedAsync() => Shared.Value;

    /// <summary>Starts a server of one's own.</summary>
    /// <param name="fsync">Whether a commit waits for the disk.</param>
    public static async Task<TestPostgres> StartAsync(bool fsync = false)
    {
        var folder = Directory.CreateTempSubdirectory("infon-pg-").FullName;
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["-c", Script, "sh", folder, Binaries()!, fsync ? "on" : "off"])
        {
            start.ArgumentList.Add(argument);
        }

        var server = new TestPostgres(Process.Start(start)!, folder);
        await server.Ready();
        return server;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await Execute($"CREATE DATABASE {name}");
        return ConnectionTo(name);
    }

    /// <summary>Removes a database, whoever is connected to it.</summary>
    public Task DropDatabaseAsync(string connectionString) =>
        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>Ends the server as a crash would.</summary>
    public Task CrashAsync() => Command("stop");

    /// <summary>Starts it again after a crash.</summary>
    public Task RestartAsync() => Command("start");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private static string? Binaries() => Directory.Exists(InstalledBelow)
        ? Directory.GetDirectories(InstalledBelow).Select(version => Path.Combine(version, "bin")).Order(StringComparer.Ordinal)
            .LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    private string ConnectionTo(string database) => $"Host={_folder};Username=infon;Database={database};Maximum Pool Size=30";

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionTo("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task Command(string command)
    {
        await _keeper.StandardInput.WriteLineAsync(command);
        await _keeper.StandardInput.FlushAsync();
        await Ready();
    }

    private async Task Ready()
    {
        if (await _keeper.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException("The PostgreSQL server of the tests does not start.");
        }
    }
}
