using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Bots.Trials;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Bots;

/// <summary>Reads versions from the store, and shows of each what the caller may see.</summary>
[StatelessWorker]
public sealed class VersionsGrain(IBotStore bots, IVersionStore versions, IBotIndex index, ProvingGround ground) : Grain, IVersionsGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PageOf<VersionView>>> List(Caller caller, BotId bot, bool? isArchived, PageRequest page)
    {
        if (await bots.Find(bot) is not { DeletedAt: null } found)
        {
            return BotRefusals.NotFound.Because();
        }

        var (list, total) = await versions.Of(bot, isArchived, page);
        return new PageOf<VersionView>([.. list.Select(version => version.View(found, caller))], page.Page, page.Limit, total);
    }

    /// <inheritdoc/>
    public async Task<Outcome<VersionView>> Get(Caller caller, BotId bot, VersionKey version)
    {
        if (await bots.Find(bot) is not { DeletedAt: null } found)
        {
            return BotRefusals.NotFound.Because();
        }

        if (!found.IsReadableFor(caller))
        {
            return await versions.Find(bot, version) is { } header ? header.View(found, caller) : BotRefusals.VersionNotFound.Because();
        }

        return await versions.Read(bot, version) is { } stored
            ? stored.Header.View(found, caller, stored.Report, SourceText.TextOf(stored.Source.Span))
            : BotRefusals.VersionNotFound.Because();
    }

    /// <inheritdoc/>
    public async Task<Outcome<VersionPair>> Pair(Caller caller, BotId bot, VersionKey before, VersionKey after)
    {
        if (await bots.Find(bot) is not { DeletedAt: null } found)
        {
            return BotRefusals.NotFound.Because();
        }

        if (!found.IsReadableFor(caller))
        {
            return BotRefusals.SourcePrivate.Because();
        }

        return await versions.Read(bot, before) is { } old && await versions.Read(bot, after) is { } fresh
            ? new VersionPair(
                old.Header.Number, SourceText.TextOf(old.Source.Span), fresh.Header.Number, SourceText.TextOf(fresh.Source.Span))
            : BotRefusals.VersionNotFound.Because();
    }

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<DuplicateView>>> Duplicates(Caller caller, BotId bot, VersionKey version, PageRequest page)
    {
        if (await bots.Find(bot) is not { DeletedAt: null } found)
        {
            return BotRefusals.NotFound.Because();
        }

        var isAdmin = caller is { User: not null, Role: Role.Admin };
        if (!caller.Is(found.Owner) && !isAdmin)
        {
            return (caller.User is null ? RequestRefusals.Unauthenticated : BotRefusals.NotYours).Because();
        }

        if (await versions.Find(bot, version) is not { } known)
        {
            return BotRefusals.VersionNotFound.Because();
        }

        var (list, total) = known.Shape is { } shape ? await index.OfShape(shape, bot, isAdmin ? null : caller.User, page) : ([], 0);
        return new PageOf<DuplicateView>(list, page.Page, page.Limit, total);
    }

    /// <inheritdoc/>
    public async Task<Outcome<TrialReport>> Validate(Caller caller, string? source)
    {
        if (caller.User is not { } user)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var errors = new FieldErrors().Add("source", SourceText.Objection(source));
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        var trial = await ground.Try(user, new SourceText(source!).Bytes);
        return trial.Then<TrialReport>(done => done.Report);
    }
}
