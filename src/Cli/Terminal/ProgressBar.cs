namespace Infon.Cli.Terminal;

/// <summary>A bar on the error stream that grows where there is a terminal, and nothing elsewhere.</summary>
internal sealed class ProgressBar(Shell shell) : IDisposable
{
    private const int BarWidth = 24;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long? _drawn;

    /// <summary>Shows how much is done, but not more often than the eye can follow.</summary>
    public void Show(long done, long total, string remark)
    {
        if (!shell.ShowsProgress || (_drawn is { } last && shell.Clock.GetElapsedTime(last) < Pause))
        {
            return;
        }

        _drawn = shell.Clock.GetTimestamp();
        var filled = (int)(BarWidth * Math.Min(done, total) / Math.Max(total, 1));
        var line = $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {done}/{total} {remark}";
        shell.Error.Write($"\r{(line.Length < shell.Width ? line : line[..(shell.Width - 1)])}\u001b[K");
        shell.Error.Flush();
    }

    /// <summary>Removes the bar.</summary>
    public void Dispose()
    {
        if (_drawn is not null)
        {
            shell.Error.Write("\r\u001b[K");
            shell.Error.Flush();
        }
    }
}
