using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Grains.Bots;

/// <summary>A bot: the only writer of its rows.</summary>
public sealed class BotGrain(IBotStore store, TimeProvider time) : Grain, IBotGrain
{
    private BotRecord? _bot;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _bot = await store.Find(new BotId(this.GetPrimaryKey()));

    /// <inheritdoc/>
    public Task<Outcome<BotView>> Get(Caller caller) => Task.FromResult<Outcome<BotView>>(
        _bot is { } bot ? bot.View() : BotRefusals.NotFound.Because());

    /// <inheritdoc/>
    public async Task<Outcome<BotView>> Create(Caller caller, CreateBot request)
    {
        if (caller.User is not { } owner)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var errors = new FieldErrors()
            .Add("name", BotRules.ObjectionToName(request.Name))
            .Add("description", BotRules.ObjectionToDescription(request.Description));
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        var now = time.GetUtcNow();
        var bot = new BotRecord(
            new BotId(this.GetPrimaryKey()), owner, request.Name, request.Description ?? "", request.Visibility, Revision: 1, now, now);
        var written = await store.Add(bot);
        if (written.Refusal is { } refusal)
        {
            return refusal;
        }

        _bot = bot;
        return bot.View();
    }

    /// <inheritdoc/>
    public async Task<Outcome<BotView>> Change(Caller caller, ChangeBot request)
    {
        var decided = Decide(caller, request);
        if (decided.IsRefused)
        {
            return decided.Refusal!;
        }

        var written = await store.Replace(decided.Value);
        if (written.Refusal is { } refusal)
        {
            return refusal;
        }

        _bot = decided.Value;
        return _bot.View();
    }

    private Outcome<BotRecord> Decide(Caller caller, ChangeBot request)
    {
        if (_bot is not { } bot)
        {
            return BotRefusals.NotFound.Because();
        }

        if (!caller.Is(bot.Owner))
        {
            return BotRefusals.NotYours.Because();
        }

        if (request.Revision is { } revision && revision != bot.Revision)
        {
            return RequestRefusals.Stale.Because();
        }

        var changed = bot with
        {
            Name = request.Name ?? bot.Name,
            Description = request.Description ?? bot.Description,
            Visibility = request.Visibility ?? bot.Visibility,
            Revision = bot.Revision + 1,
            UpdatedAt = time.GetUtcNow(),
        };
        var errors = new FieldErrors()
            .Add("name", BotRules.ObjectionToName(changed.Name))
            .Add("description", BotRules.ObjectionToDescription(changed.Description));
        return errors.Any ? RequestRefusals.Invalid.Because(errors) : changed;
    }
}
