using System.Data.Common;
using System.Security.Cryptography;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Replays.Signing;
using Infon.Silo.Options;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Postgres;
using Infon.Silo.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Composition;

/// <summary><c>infon signing-key rotate</c>: puts a new key in use for signing matches.</summary>
public static class SigningKeyVerbs
{
    /// <summary>How it is used.</summary>
    public const string Help =
        """
        infon signing-key rotate [--Infon:SETTING=VALUE ...]

        Makes a new key that matches are signed with from now on, also while Infon is running. The private half of the old one is forgotten;
        what it signed stays right. A key in a file (Infon:Signing:KeyPath) is replaced by putting another file there and starting again.
        """;

    /// <summary>Runs it; the exit code is 0 when a new key is in use, else 2.</summary>
    public static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error)
    {
        if (words is not ["rotate", .. var rest] || rest.Contains("--help") || rest.Contains("-h"))
        {
            var isQuestion = words is [] or ["--help" or "-h"] or ["rotate", ..];
            await (isQuestion ? output : error).WriteLineAsync(Help);
            return isQuestion ? 0 : 2;
        }

        try
        {
            await using var process = InfonProcess.Build(rest, services => services.AddSingleton(OpenBeside));
            var key = await process.Services.GetRequiredService<KeyRing>().Rotate();
            await output.WriteLineAsync($"Matches are signed with the key {key.Id} from now on:\n{key.PublicKey}");
            return 0;
        }
        catch (WrongSettingsException wrong)
        {
            await error.WriteLineAsync($"The key was not replaced, because of the settings: {string.Join(' ', wrong.Sentences)}");
            return 2;
        }
        catch (Exception failure) when (
            failure is IOException or UnauthorizedAccessException or StorageOutageException or CryptographicException or DbException)
        {
            await error.WriteLineAsync($"The key was not replaced: {failure.Message}");
            return 2;
        }
    }

    /// <summary>The database, beside a process that may be using it.</summary>
    private static Database OpenBeside(IServiceProvider parts)
    {
        var database = parts.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (database.Provider == DatabaseProvider.Postgres)
        {
            return new PostgresDatabase(database.ConnectionString, parts.GetRequiredService<TimeProvider>());
        }

        var file = DataFolder.DatabaseFileIn(parts.GetRequiredService<IOptions<InfonOptions>>().Value.DataPath);
        return File.Exists(file) ? new SqliteDatabase(file) : throw new UnusableStorageException($"There is no database at {Path.GetFullPath(file)}.");
    }
}
