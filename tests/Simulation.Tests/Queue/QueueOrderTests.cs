using Infon.Simulation.Tests.Faults;
using Infon.Simulation.Tests.Invariants;
using Infon.Simulation.Tests.Scenarios;

namespace Infon.Simulation.Tests.Queue;

public sealed class QueueOrderTests
{
    private const int Matches = 24;

    [Fact]
    public async Task Who_asked_first_plays_first_whatever_dies_meanwhile()
    {
        // One match at a time, so that the order shows.
        await using var world = await World.StartAsync(
            new FaultPlan(1), speed: 20, "Infon:Queue:HeadlessSlots=1000000", "Infon:Challenges:PairCooldown=00:00:00");
        await world.Witness(() => AskAndDisturbAsync(world));

        var books = await Books.Open(world.Database);
        books.Matches.Select(match => match.EndedAt).Should().BeInAscendingOrder("they were asked for in this order");
        MatchChecks.Objections(books).Should().BeEmpty();
    }

    private static async Task AskAndDisturbAsync(World world)
    {
        var crowd = await Crowd.Settle(world.Infon.Client, count: 3, botsEach: 1);
        for (var asked = 0; asked < Matches; asked++)
        {
            var (self, other) = (crowd[1 + (asked % 3)], crowd[1 + ((asked + 1) % 3)]);
            var challenge = new { botVersionId = self.Bots[0].Version, opponentBotId = other.Bots[0].Id, format = "1v1" };
            (await self.Send(world.Infon.Client, HttpMethod.Post, "/api/v2/matches/challenge", challenge)).Expected();
        }

        await EndedAsync(world, Matches / 4);
        await world.CrashAsync();
        await EndedAsync(world, Matches / 2);
        await world.RestartAsync();
        await EndedAsync(world, Matches);
    }

    private static Task EndedAsync(World world, int count) => World.Until(
        async () => (await Books.Open(world.Database)).Matches.Count(match => match.EndedAt is not null) is var ended && ended >= count
            ? null
            : $"{ended} of {count} matches have ended");
}
