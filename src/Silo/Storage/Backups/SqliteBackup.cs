using Dapper;
using Infon.Silo.Storage.Migrations;
using Infon.Silo.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Infon.Silo.Storage.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="Bytes">The size of its file.</param>
/// <param name="LastMigration">The migration its tables have reached.</param>
public sealed record BackupContent(long Bytes, string LastMigration);

/// <summary>Copies of the embedded database, made while it is in use and put back while it is not.</summary>
public static class SqliteBackup
{
    /// <summary>Writes a copy of the database of a data folder as it is at one moment, whether or not a process is using it.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="file">The file to write; it is complete, or not there.</param>
    /// <param name="replace">Whether a file that is there already is replaced.</param>
    /// <exception cref="UnusableStorageException">There is no database, or the file is there already.</exception>
    public static BackupContent Take(string dataPath, string file, bool replace)
    {
        var source = DataFolder.DatabaseFileIn(dataPath);
        Require(File.Exists(source), $"There is no database in {Path.GetFullPath(dataPath)}: {source} is not there.");
        Require(replace || !File.Exists(file), $"{file} is there already; --force replaces it.");
        var partial = file + ".partial";
        File.Delete(partial);
        try
        {
            using (var connection = Open(source))
            {
                connection.Execute("VACUUM INTO @partial", new { partial });
            }

            var content = Examine(partial, file);
            Finish(partial, file);
            return content;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Puts a copy in the place of the database of a data folder that no process is using.</summary>
    /// <param name="file">The copy; it stays where it is.</param>
    /// <param name="dataPath">The data folder, which is made if it is not there.</param>
    /// <param name="replace">Whether a database that is there already is replaced.</param>
    /// <exception cref="UnusableStorageException">The folder is in use or has a database, or the copy is damaged, or of a newer version.</exception>
    public static BackupContent Restore(string file, string dataPath, bool replace)
    {
        Require(File.Exists(file), $"{file} is not there.");
        using var folder = DataFolder.Take(dataPath);
        var target = folder.DatabaseFile;
        Require(replace || !File.Exists(target), $"{folder.Path} has a database already; --force replaces it.");
        var partial = target + ".partial";
        try
        {
            File.Copy(file, partial, overwrite: true);
            var content = Examine(partial, file);
            Retire(target);
            Finish(partial, target);
            return content;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Refuses a file that is no whole database of a version this program knows.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What whoever asked calls it.</param>
    private static BackupContent Examine(string file, string name)
    {
        try
        {
            using var connection = Open(file);
            var verdict = connection.QueryFirst<string>("PRAGMA integrity_check(1)");
            Require(verdict == "ok", $"The database in {name} is damaged: {verdict}.");
            var recorded = connection.Query<AppliedMigration>(AppliedMigration.Select).ToList();
            Migrator.Check(recorded, Migration.Of("Sqlite"));
            return new(new FileInfo(file).Length, recorded.Count == 0 ? "none" : recorded[^1].Name);
        }
        catch (SqliteException failure)
        {
            throw new UnusableStorageException($"{name} is no database of Infon: {failure.Message}");
        }
    }

    /// <summary>Ends a database so that no journal of it is left, which would be taken for one of its successor.</summary>
    private static void Retire(string file)
    {
        if (File.Exists(file))
        {
            try
            {
                using var connection = Open(file);
                connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            catch (SqliteException)
            {
                // A damaged database is what a restore is for.
            }
        }

        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
    }

    private static void Finish(string partial, string file)
    {
        using (var written = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(partial, file, overwrite: true);
    }

    private static SqliteConnection Open(string file) => SqliteFile.OpenExisting(file);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new UnusableStorageException(otherwise);
        }
    }
}
