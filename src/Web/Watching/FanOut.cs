namespace Infon.Web.Watching;

/// <summary>Wakes the viewers of a match, many at a time and on several processors.</summary>
/// <param name="crowd">All viewers of the match.</param>
/// <param name="start">Where this part of them begins.</param>
/// <param name="meters">What measures how long it takes.</param>
/// <param name="came">When the frame came.</param>
internal sealed class FanOut(Viewer[] crowd, int start, WatchingMeters meters, long came) : IThreadPoolWorkItem
{
    private const int Part = 64;

    /// <summary>Has all of them woken, and waits for none.</summary>
    internal static void Wake(Viewer[] crowd, WatchingMeters meters, long came)
    {
        for (var start = 0; start < crowd.Length; start += Part)
        {
            ThreadPool.UnsafeQueueUserWorkItem(new FanOut(crowd, start, meters, came), preferLocal: false);
        }
    }

    /// <inheritdoc/>
    public void Execute()
    {
        foreach (var viewer in crowd.AsSpan(start, Math.Min(Part, crowd.Length - start)))
        {
            viewer.Wake();
        }

        meters.Handed(came);
    }
}
