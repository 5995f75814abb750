using System.Text.Json.Serialization;

namespace Infon.Cli.Bench;

/// <summary>What the benchmark measured, as JSON; see docs/cli.md.</summary>
internal sealed record BenchAnswer
{
    /// <summary>Microseconds of processor time per creature and tick, the worse of 10 and 32 players.</summary>
    [JsonPropertyName("breeders_us_per_creature_tick")]
    public required double BreedersUsPerCreatureTick { get; init; }

    /// <summary>Milliseconds for a duel of 3000 ticks with recording.</summary>
    [JsonPropertyName("duel_ms")]
    public required double DuelMs { get; init; }

    /// <summary>The tick of a crowd that 99 % of its ticks do not exceed, in milliseconds.</summary>
    [JsonPropertyName("crowd_p99_tick_ms")]
    public required double CrowdP99TickMs { get; init; }

    /// <summary>Milliseconds to make a VM with the API loaded.</summary>
    [JsonPropertyName("vm_new_ms")]
    public required double VmNewMs { get; init; }

    /// <summary>Kilobytes (1000 bytes) that such a VM takes, native and managed.</summary>
    [JsonPropertyName("vm_new_kb")]
    public required double VmNewKb { get; init; }

    /// <summary>Nanoseconds for a call of the low-level API.</summary>
    [JsonPropertyName("api_call_ns")]
    public required double ApiCallNs { get; init; }

    /// <summary>Managed bytes allocated in a tick of the steady state.</summary>
    [JsonPropertyName("tick_alloc_bytes")]
    public required double TickAllocBytes { get; init; }

    /// <summary>Bytes of the recording of the duel.</summary>
    [JsonPropertyName("duel_replay_bytes")]
    public required long DuelReplayBytes { get; init; }
}
