namespace Infon.Cli.Bots;

/// <summary>Waits until one of some files was saved and then left alone for a moment.</summary>
/// <remarks>It looks instead of being told: editors save by writing, renaming or both, and not every file system tells.</remarks>
internal sealed class FileWatch(IReadOnlyList<string> paths, TimeProvider clock)
{
    /// <summary>How often it looks; a save counts when nothing changed between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private List<(DateTime Saved, long Length)> _seen = Look(paths);

    /// <summary>Returns after the next save.</summary>
    public async Task NextSaveAsync(CancellationToken stop)
    {
        var before = _seen;
        while (true)
        {
            await Task.Delay(Pause, clock, stop);
            var now = Look(paths);
            var isQuiet = now.SequenceEqual(_seen);
            _seen = now;
            if (isQuiet && !now.SequenceEqual(before) && now.TrueForAll(file => file.Length > 0))
            {
                return;
            }
        }
    }

    /// <summary>When each file was saved and how long it is; 0 for one that is not there, as between the two steps of a save.</summary>
    private static List<(DateTime Saved, long Length)> Look(IReadOnlyList<string> paths) =>
        [.. paths.Select(path => new FileInfo(path)).Select(file => file.Exists ? (file.LastWriteTimeUtc, file.Length) : (default, 0L))];
}
