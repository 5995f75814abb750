using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Challenges;
using Infon.Silo.Tests.Composition.Matches;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Challenges;

public sealed class ExhibitionTests
{
    [Fact]
    public async Task Whoever_starts_the_process_has_one_live_match_to_watch_and_not_more()
    {
        await using var house = await MatchHouse.OpenAsync(null, null, "Infon:Exhibition:Matches=1", "Infon:Exhibition:LookEvery=00:00:00.05");
        await MatchHouse.Until(async () => (await house.Store.Open()).Any(match => match.Status == MatchStatus.Running));

        for (var look = 0; look < 10; look++)
        {
            await house.Services.GetRequiredService<IGrainFactory>().GetGrain<IExhibitionGrain>(0).Poke();
        }

        var plan = (await house.Store.Open()).Should().ContainSingle().Which.Plan;
        plan.Should().BeEquivalentTo(new { Origin = MatchOrigin.Exhibition, Pace = MatchPace.Live, IsRated = false, IsPaid = false });
        plan.RequestedBy.Should().BeNull();
        plan.Seats.DistinctBy(seat => seat.Bot).Should().HaveCount(plan.Format.SeatsOf());
    }

    [Fact]
    public async Task Nobody_plays_for_show_while_somebody_plays_live()
    {
        await using var house = await MatchHouse.OpenAsync(null, null, "Infon:Exhibition:Matches=0");
        await house.Add(await house.Plan(MatchPace.Live));
        await house.Services.GetRequiredService<IGrainFactory>().GetGrain<IExhibitionGrain>(0).Poke();

        (await house.Store.Open()).Should().ContainSingle().Which.Plan.Origin.Should().Be(MatchOrigin.Challenge);
    }
}
