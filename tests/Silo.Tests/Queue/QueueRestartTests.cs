using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Queue;
using Infon.Grains.Interfaces.Queue;
using Infon.Silo.Tests.Composition.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Queue;

public sealed class QueueRestartTests
{
    private static readonly string[] WithoutRoom = ["Infon:Queue:SlotsPerCore=0", "Infon:Queue:SweepEvery=00:00:00.2"];

    [Fact]
    public async Task Whatever_stops_the_process_everybody_keeps_the_place_and_plays_once()
    {
        using var folder = new TestFolder();
        ImmutableArray<MatchPlan> plans;
        string before;
        await using (var house = await MatchHouse.OpenAsync(folder.Path, null, WithoutRoom))
        {
            plans = await Asked(house);
            await MatchHouse.Until(async () => (await Queue(house).Status()).Depth == plans.Length);
            before = await Places(house, plans);
        }

        string after;
        await using (var house = await MatchHouse.OpenAsync(folder.Path, null, WithoutRoom))
        {
            after = await Places(house, plans);
        }

        after.Should().Be(before).And.Be("5 1 6 2 3 4");
        await using (var house = await MatchHouse.OpenAsync(folder.Path, null, "Infon:Queue:SweepEvery=00:00:00.05"))
        {
            var ended = await Task.WhenAll(plans.Select(house.Ended));

            ended.Should().OnlyContain(match => match.Status == MatchStatus.Completed && match.Attempts == 1);
            await MatchHouse.Until(async () => await Queue(house).Status() is { Depth: 0, Running: 0, SlotsTaken: 0 });
        }
    }

    [Fact]
    public async Task What_is_called_off_leaves_the_queue_and_what_is_told_twice_changes_nothing()
    {
        await using var house = await MatchHouse.OpenAsync(null, null, WithoutRoom);
        var plans = await Asked(house);
        var queue = Queue(house);
        await MatchHouse.Until(async () => (await queue.Status()).Depth == plans.Length);

        await house.Grain(plans[1]).Cancel(new(plans[1].RequestedBy));
        await queue.Complete(plans[1].Id);
        await queue.Fail(plans[0].Id);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => queue.Enqueue(TicketOf(plans[0]))));
        await MatchHouse.Until(async () => (await queue.Status()).Depth == plans.Length - 1);

        (await queue.PositionOf(plans[1].Id)).Should().BeNull();
        (await queue.PositionOf(plans[0].Id))!.Value.Position.Should().Be(4);
        (await queue.Status()).Should().BeEquivalentTo(new { Running = 0, Capacity = 0, EtaLive = (TimeSpan?)null });
    }

    /// <summary>Six matches, of which the second, the fourth, the fifth and the sixth are paid for; only some are told to the queue, in some order.</summary>
    private static async Task<ImmutableArray<MatchPlan>> Asked(MatchHouse house)
    {
        var plans = ImmutableArray.CreateBuilder<MatchPlan>();
        foreach (var number in Enumerable.Range(0, 6))
        {
            var plan = await house.Plan(MatchPace.Headless, seed: (ulong)number);
            plans.Add(await house.Add(plan with { CreatedAt = plan.CreatedAt.AddMinutes(number - 10), IsPaid = number is 1 or 3 or 4 or 5 }));
        }

        foreach (var told in new[] { plans[3], plans[0], plans[5], plans[0] })
        {
            await Queue(house).Enqueue(TicketOf(told));
        }

        return plans.ToImmutable();
    }

    private static async Task<string> Places(MatchHouse house, ImmutableArray<MatchPlan> plans)
    {
        var places = new List<int?>();
        foreach (var plan in plans)
        {
            places.Add((await Queue(house).PositionOf(plan.Id))?.Position);
        }

        return string.Join(' ', places);
    }

    private static Ticket TicketOf(MatchPlan plan) => new(plan.Id, plan.IsPaid, plan.CreatedAt) { Slots = 200 };

    private static IQueueGrain Queue(MatchHouse house) => house.Services.GetRequiredService<IGrainFactory>().GetGrain<IQueueGrain>(0);
}
