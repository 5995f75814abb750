using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Engine.Matches;
using Infon.Grains.Interfaces.Challenges;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Matches;

namespace Infon.Grains.Challenges;

/// <summary>Lets bots of the house play while nobody else does. Nothing is paid for it, so it never goes before a player who paid.</summary>
public sealed class ExhibitionGrain(
    IMatchStore matches, IChallengeStore store, MapPool maps, ExhibitionOptions options, ChallengeTerms terms, TimeProvider time)
    : Grain, IExhibitionGrain
{
    /// <inheritdoc/>
    public async Task Poke()
    {
        for (var missing = options.Matches - await store.LiveOpen(); missing > 0; missing--)
        {
            var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
            var id = new MatchId(Guid.CreateVersion7(now));
            if (ExhibitionRules.Draw(id, await store.House(), maps.Of, Draw.Seed(), RulesVersion.Current, now) is not { } plan)
            {
                return;
            }

            await matches.Add(plan, payment: null, told: []);
            await GrainFactory.GetGrain<IQueueGrain>(0).Enqueue(terms.TicketOf(plan));
        }
    }
}
