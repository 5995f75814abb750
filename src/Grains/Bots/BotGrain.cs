using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Bots.Trials;
using Infon.Grains.Interfaces.Bots;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Bots;

/// <summary>A bot: the only writer of its rows. Versions stay in the store; a bot with ten thousand of them is as small here as one with none.</summary>
public sealed class BotGrain(
    IBotStore store, IVersionStore versions, ProvingGround ground, BotMeters meters, IOptions<BotsOptions> options, TimeProvider time) : Grain, IBotGrain
{
    private Bot? _bot;

    private BotId Id => new(this.GetPrimaryKey());

    /// <summary>The time as exactly as it is stored.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) => _bot = await store.Find(Id);

    /// <inheritdoc/>
    public Task<Outcome<BotView>> Get(Caller caller) =>
        Task.FromResult(Existing() is { } bot ? bot.View() : (Outcome<BotView>)BotRefusals.NotFound.Because());

    /// <inheritdoc/>
    public async Task<Outcome<BotView>> Create(Caller caller, CreateBot request)
    {
        var made = Bot.Create(Id, caller, request.Name, request.Description, request.Visibility, Now);
        return made.IsRefused ? made.Refusal! : await Keep(made.Value, bot => store.Add(bot, first: null, RoomOf(bot)));
    }

    /// <inheritdoc/>
    public async Task<Outcome<BotView>> Fork(Caller caller, ForkBot request)
    {
        var from = await store.Find(request.From);
        if (from is not { DeletedAt: null })
        {
            return BotRefusals.NotFound.Because();
        }

        if (!from.IsReadableFor(caller))
        {
            return BotRefusals.SourcePrivate.Because();
        }

        var original = await versions.Read(from.Id, request.Version ?? new VersionKey(from.ActiveVersion ?? from.Versions, null));
        var now = Now;
        var made = Bot.Create(Id, caller, request.Name ?? from.Name, request.Description, request.Visibility, now);
        if (original is null || made.IsRefused)
        {
            return made.Refusal ?? BotRefusals.VersionNotFound.Because();
        }

        var (bot, first) = made.Value.StartFrom(from, original.Header, new BotVersionId(Guid.CreateVersion7(now)), now);
        return await Keep(bot, fork => store.Add(fork, original with { Header = first }, RoomOf(fork)));
    }

    /// <inheritdoc/>
    public async Task<Outcome<BotView>> Change(Caller caller, ChangeBot request)
    {
        var changed = Opened(caller, request.Revision)
            .Then(bot => bot.Describe(request.Name, request.Description, request.Visibility, Now));
        if (!changed.IsRefused && request.ActiveVersion is { } number)
        {
            changed = await versions.Find(Id, new VersionKey(number, null)) is { } version
                ? changed.Value.Activate(version)
                : BotRefusals.VersionNotFound.Because();
        }

        return changed.IsRefused ? changed.Refusal! : await Keep(changed.Value, bot => store.Replace(bot));
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Delete(Caller caller, int? revision)
    {
        var deleted = Opened(caller, revision).Then(bot => bot.Delete(Now));
        return deleted.IsRefused ? deleted.Refusal! : (await Keep(deleted.Value, bot => store.Replace(bot))).Then<Done>(_ => new Done());
    }

    /// <inheritdoc/>
    public async Task<Outcome<SavedVersion>> Save(Caller caller, SaveVersion request)
    {
        var opened = Opened(caller, request.Revision).Then(bot => Checked(bot, request));
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var (bot, source) = (opened.Value, new SourceText(request.Source!));
        if (await Known(bot, source) is { } known)
        {
            return await SaveAgain(caller, bot, known, request.Activate);
        }

        var trial = await ground.Try(bot.Owner, source.Bytes);
        return trial.Refusal is { } unable ? unable : await SaveNew(caller, bot, request, source, trial.Value);
    }

    /// <inheritdoc/>
    public async Task<Outcome<VersionView>> Archive(Caller caller, VersionKey version, bool isArchived)
    {
        var opened = Opened(caller, revision: null);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var bot = opened.Value;
        if (await versions.Find(Id, version) is not { } found)
        {
            return BotRefusals.VersionNotFound.Because();
        }

        if (isArchived && found.Number == bot.ActiveVersion)
        {
            return BotRefusals.VersionActive.Because();
        }

        await versions.SetArchived(found.Id, isArchived);
        return (found with { IsArchived = isArchived }).View(bot, caller);
    }

    private static Outcome<Bot> Checked(Bot bot, SaveVersion request)
    {
        var errors = new FieldErrors()
            .Add("source", SourceText.Objection(request.Source))
            .Add("note", BotRules.ObjectionToNote(request.Note));
        return errors.Any ? RequestRefusals.Invalid.Because(errors) : bot;
    }

    private BotsOptions? RoomOf(Bot bot) => bot.IsOfHouse ? null : options.Value;

    private Outcome<Bot> Opened(Caller caller, int? revision) =>
        Existing() is { } bot ? bot.Open(caller, revision) : BotRefusals.NotFound.Because();

    /// <summary>The bot, if there is one; who makes ids up leaves nothing in memory.</summary>
    private Bot? Existing()
    {
        if (_bot is null)
        {
            DeactivateOnIdle();
        }

        return _bot is { DeletedAt: null } ? _bot : null;
    }

    /// <summary>The version that has this source already, if it is the last; the house never goes back to a source it had.</summary>
    private async Task<BotVersion?> Known(Bot bot, SourceText source)
    {
        var last = await versions.Find(bot.Id, new VersionKey(bot.Versions, null));
        return last is not null && (last.SourceHash == source.Hash || (bot.IsOfHouse && await versions.Has(bot.Id, source.Hash))) ? last : null;
    }

    private async Task<Outcome<SavedVersion>> SaveAgain(Caller caller, Bot bot, BotVersion known, bool activate)
    {
        if (activate && bot.ActiveVersion != known.Number && known.ObjectionToPlaying is null)
        {
            var activated = await Keep(bot.Describe(null, null, null, Now).Then(next => next.Activate(known)).Value, next => store.Replace(next));
            if (activated.Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return new SavedVersion(known.View(_bot!, caller), IsNew: false);
    }

    private async Task<Outcome<SavedVersion>> SaveNew(Caller caller, Bot bot, SaveVersion request, SourceText source, Trial trial)
    {
        var now = Now;
        var version = new BotVersion(
            new BotVersionId(Guid.CreateVersion7(now)), bot.Id, bot.Versions + 1, request.Note ?? "", source.Hash, source.Bytes.Length, trial.Shape,
            trial.Report.Verdict, now);
        var written = await Keep(
            bot.Add(version, request.Activate, now),
            next => store.Replace(next, new StoredVersion(version, source.Bytes, trial.Report), RoomOf(next)));
        meters.Count(version.Verdict, isSaved: !written.IsRefused);
        return written.Then<SavedVersion>(_ => new SavedVersion(version.View(_bot!, caller, trial.Report), IsNew: true));
    }

    /// <summary>Writes the bot as it is from now on. When that fails nobody knows what is stored, so this activation ends and the next one reads.</summary>
    private async Task<Outcome<BotView>> Keep(Bot bot, Func<Bot, Task<Outcome<Done>>> write)
    {
        Outcome<Done> written = RequestRefusals.Stale.Because();
        try
        {
            written = await write(bot);
        }
        finally
        {
            if (written.Refusal?.Kind == RefusalKind.Stale)
            {
                DeactivateOnIdle();
            }
        }

        if (written.Refusal is { } refusal)
        {
            return refusal;
        }

        _bot = bot;
        return bot.View();
    }
}
