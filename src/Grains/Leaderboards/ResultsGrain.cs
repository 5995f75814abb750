using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Ratings;
using Infon.Domain.Refusals;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Leaderboards;

/// <summary>Answers questions about results from their index.</summary>
[StatelessWorker]
public sealed class ResultsGrain(IBotStore bots, IResultIndex index) : Grain, IResultsGrain
{
    private const int GraphPoints = 1000;

    /// <inheritdoc/>
    public async Task<Outcome<ImmutableArray<RecordView>>> OfBot(BotId bot) =>
        await IsThere(bot) ? await index.OfBot(bot) : BotRefusals.NotFound.Because();

    /// <inheritdoc/>
    public Task<UserRecordView> OfUser(UserId user) => index.OfUser(user);

    /// <inheritdoc/>
    public async Task<Outcome<ImmutableArray<GraphPointView>>> Graph(BotId bot, RatedFormat? format) =>
        await IsThere(bot) ? await index.Graph(bot, format, GraphPoints) : BotRefusals.NotFound.Because();

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<OpponentView>>> Opponents(ResultQuestion question, PageRequest page)
    {
        if (!await IsThere(question.Bot))
        {
            return BotRefusals.NotFound.Because();
        }

        var (opponents, total) = await index.Opponents(question, page);
        return new PageOf<OpponentView>(opponents, page.Page, page.Limit, total);
    }

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<MapRecordView>>> Maps(ResultQuestion question, PageRequest page)
    {
        if (!await IsThere(question.Bot))
        {
            return BotRefusals.NotFound.Because();
        }

        var (maps, total) = await index.Maps(question, page);
        return new PageOf<MapRecordView>(maps, page.Page, page.Limit, total);
    }

    private async Task<bool> IsThere(BotId bot) => await bots.Find(bot) is { DeletedAt: null };
}
