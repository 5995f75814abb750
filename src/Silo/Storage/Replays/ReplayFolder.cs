using System.Collections.Concurrent;
using System.Security.Cryptography;
using Infon.Domain.Matches;
using Infon.Grains.Replays;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Storage.Replays;

/// <summary>The archive: a folder of replay files, the same bytes that are downloaded. Files are there whole or not at all.</summary>
public sealed class ReplayFolder : IReplayArchive
{
    private const int CheckedMax = 4096;

    private readonly string? _path;
    private readonly ConcurrentDictionary<string, (long Length, DateTime WrittenAt, string Sha256)> _checked = new(StringComparer.Ordinal);

    /// <summary>The folder that the options name.</summary>
    public ReplayFolder(IOptions<ReplaysOptions> options, IOptions<DatabaseOptions> database, DataFolder data)
    {
        var isOwn = database.Value.Provider == DatabaseProvider.Sqlite;
        _path = options.Value.ArchivePath is { Length: > 0 } named ? Path.GetFullPath(named)
            : isOwn ? Path.Combine(data.Path, "replays")
            : null;
    }

    /// <inheritdoc/>
    public bool IsThere => _path is not null;

    /// <inheritdoc/>
    public async Task Keep(MatchId match, ReadOnlyMemory<byte> replay)
    {
        var file = FileOf(match) ?? throw new InvalidOperationException("There is no archive.");
        var folder = Path.GetDirectoryName(file)!;
        var partial = file + ".partial";
        Directory.CreateDirectory(folder);
        await using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(replay);
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, file, overwrite: true);
        DirectorySync.Flush(folder);
        DirectorySync.Flush(_path!);
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> Read(MatchId match, string sha256, int offset, int count)
    {
        try
        {
            if (FileOf(match) is not { } file || !File.Exists(file))
            {
                return null;
            }

            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (!await IsWhole(file, stream, sha256))
            {
                return null;
            }

            var part = new byte[Math.Clamp(stream.Length - offset, 0, count)];
            stream.Position = offset;
            await stream.ReadExactlyAsync(part);
            return part;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task Forget(MatchId match)
    {
        if (FileOf(match) is { } file && File.Exists(file))
        {
            File.Delete(file);
            _checked.TryRemove(file, out _);
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether the file is what was kept. It is read as a whole when it is new here or has changed, not for each of its parts.</summary>
    private async Task<bool> IsWhole(string file, FileStream stream, string sha256)
    {
        var (length, writtenAt) = (stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle));
        if (_checked.TryGetValue(file, out var known) && known.Length == length && known.WrittenAt == writtenAt)
        {
            return known.Sha256 == sha256;
        }

        var sum = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream));
        if (_checked.Count >= CheckedMax)
        {
            _checked.Clear();
        }

        _checked[file] = (length, writtenAt, sum);
        return sum == sha256;
    }

    /// <summary>The last letters of ids are drawn, so that folders grow evenly.</summary>
    private string? FileOf(MatchId match) => _path is null ? null : Path.Combine(_path, match.ToString()[^2..], $"{match}.replay");
}
