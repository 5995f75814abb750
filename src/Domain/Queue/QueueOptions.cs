using System.ComponentModel.DataAnnotations;
using Infon.Domain.Matches;

namespace Infon.Domain.Queue;

/// <summary>The numbers of the queue.</summary>
public sealed record QueueOptions
{
    /// <summary>After so many paid matches in a row a free one that waits comes first. Default 4.</summary>
    [Range(1, 1000)]
    public int PaidInRowMax { get; init; } = 4;

    /// <summary>How many slots there are for each thread that plays headless matches, and for one core more. More than a headless match takes, so that
    /// the next is played while the last one is stored. Default 300.</summary>
    [Range(0, 1_000_000)]
    public int SlotsPerCore { get; init; } = 300;

    /// <summary>How many slots a live match takes while it runs. Default 1.</summary>
    [Range(1, 1_000_000)]
    public int LiveSlots { get; init; } = 1;

    /// <summary>How many slots a headless match takes while it runs. Default 200.</summary>
    [Range(1, 1_000_000)]
    public int HeadlessSlots { get; init; } = 200;

    /// <summary>How long a paid match is taken to last until some have ended. Default 5 minutes.</summary>
    public TimeSpan PaidTypical { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a free match is taken to last until some have ended. Default 1 second.</summary>
    public TimeSpan FreeTypical { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a silo reports its capacity. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan ReportEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long what a silo reported about its capacity counts. Default 15 seconds.</summary>
    public TimeSpan ReportLifetime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the queue is compared with what is stored, and matches that run are told to go on. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many slots a match of that pace takes.</summary>
    public int SlotsOf(MatchPace pace) => pace == MatchPace.Live ? LiveSlots : HeadlessSlots;
}
