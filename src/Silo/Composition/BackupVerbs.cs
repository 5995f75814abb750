using Infon.Silo.Storage;
using Infon.Silo.Storage.Backups;

namespace Infon.Silo.Composition;

/// <summary><c>infon backup</c> and <c>infon restore</c>.</summary>
public static class BackupVerbs
{
    /// <summary>How they are used.</summary>
    public const string Help =
        """
        infon backup FILE [--data PATH] [--force]
        infon restore FILE [--data PATH] [--force]

        backup writes a copy of the embedded database to FILE, also while Infon is running.
        restore puts such a copy in the place of the database; it refuses while Infon is running.
          --data PATH   the data folder; default: Infon__DataPath of the environment, else ./data
          --force       replace what is there already
        A PostgreSQL database is saved with pg_dump: docs/operating/storage.md.
        """;

    /// <summary>Makes a copy; the exit code is 0 when it is there and whole, else 2.</summary>
    public static Task<int> BackupAsync(string[] words, TextWriter output, TextWriter error) => RunAsync(words, output, error, request =>
        $"{Say(SqliteBackup.Take(request.DataPath, request.File, request.Replaces))} of {Path.GetFullPath(request.DataPath)} are in {request.File}.");

    /// <summary>Puts a copy back; the exit code is 0 when it is in its place, else 2.</summary>
    public static Task<int> RestoreAsync(string[] words, TextWriter output, TextWriter error) => RunAsync(words, output, error, request =>
        $"{Say(SqliteBackup.Restore(request.File, request.DataPath, request.Replaces))} of {request.File} are in {Path.GetFullPath(request.DataPath)}.");

    private static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error, Func<Request, string> act)
    {
        try
        {
            ColumnTypes.Register();
            await output.WriteLineAsync(words is ["--help" or "-h"] ? Help : act(Request.Parse(words)));
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await error.WriteLineAsync(failure.Message);
            return 2;
        }
    }

    private static string Say(BackupContent content) => $"{content.Bytes:N0} bytes (tables as of {content.LastMigration})";

    private sealed record Request(string File, string DataPath, bool Replaces)
    {
        public static Request Parse(string[] words)
        {
            var request = new Request("", Environment.GetEnvironmentVariable("Infon__DataPath") ?? "./data", false);
            for (var rest = words.AsSpan(); rest.Length > 0;)
            {
                (request, var taken) = rest switch
                {
                    ["--data", var path, ..] => (request with { DataPath = path }, 2),
                    ["--force", ..] => (request with { Replaces = true }, 1),
                    [var file, ..] when request.File.Length == 0 && !file.StartsWith('-') => (request with { File = file }, 1),
                    [var other, ..] => throw new UnusableStorageException($"'{other}' is not understood; see --help."),
                    _ => (request, 0),
                };
                rest = rest[taken..];
            }

            return request.File.Length > 0 ? request : throw new UnusableStorageException("Which file? See --help.");
        }
    }
}
