using System.Diagnostics;

namespace Infon.Benchmarks.Load.Watch;

/// <summary>What a process has used.</summary>
/// <param name="Processor">Time of processors.</param>
/// <param name="Bytes">Memory it has at the moment.</param>
internal readonly record struct ServerUse(TimeSpan Processor, long Bytes)
{
    /// <summary>What the process of that id has used.</summary>
    public static ServerUse Of(int id)
    {
        using var process = Process.GetProcessById(id);
        return new ServerUse(process.TotalProcessorTime, process.WorkingSet64);
    }
}
