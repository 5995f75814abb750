using System.Runtime.InteropServices;

namespace Infon.Scripting.Native;

/// <summary>The processor time of the thread that asks: other programs on the machine do not make it run.</summary>
internal static unsafe partial class ThreadClock
{
    private const int ThreadCpuTime = 3;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Nanoseconds since the thread began.</summary>
    public static long Now
    {
        get
        {
            Time time;
            _ = GetTime(ThreadCpuTime, &time);
            return (time.Seconds * NanosecondsPerSecond) + time.Nanoseconds;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, Time* time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
