using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Domain.Queue;
using Infon.Domain.Refusals;
using Infon.Domain.Tokens;
using Infon.Engine.Matches;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Challenges;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Matches;
using Infon.Grains.Notifications;
using Infon.Grains.Tokens;

namespace Infon.Grains.Challenges;

/// <summary>Somebody who challenges others: the only one who asks for matches in the user's name.</summary>
public sealed class ChallengerGrain(
    IMatchStore matches, IChallengeStore store, OpponentFinder finder, NearFinder near, MapPool maps, ChallengeTerms terms,
    TokenTerms tokens, TimeProvider time, INoticeFeed notices) : Grain, IChallengerGrain
{
    private UserId Id => new(this.GetPrimaryKey());

    /// <summary>The time as exactly as it is stored.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public async Task<Outcome<ChallengeView>> Challenge(Caller caller, ChallengeRequest request)
    {
        if (ObjectionTo(caller) is { } objection)
        {
            return objection;
        }

        var errors = new FieldErrors();
        var challenge = ChallengeReading.Read(request, maps.Of, errors);
        var named = await finder.Named(Id, challenge, errors);
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        var sides = await near.Complete(named, challenge, Now);
        return sides.IsRefused
            ? sides.Refusal!
            : await Ask(sides.Value, challenge, rematchOf: null);
    }

    /// <inheritdoc/>
    public async Task<Outcome<ChallengeView>> Rematch(Caller caller, MatchId match, bool? isLive, bool? isRated)
    {
        if (ObjectionTo(caller) is { } objection)
        {
            return objection;
        }

        var opened = RematchRules.Open(await matches.Find(match), Id);
        if (opened.IsRefused)
        {
            return opened.Refusal!;
        }

        var plan = opened.Value.Plan;
        var sides = await finder.Again(opened.Value);
        var pace = isLive is { } live ? live ? MatchPace.Live : MatchPace.Headless : plan.Pace;
        return sides.IsRefused ? sides.Refusal! : await Ask(sides.Value, new Challenge(plan.Format, pace, isRated), match);
    }

    private Refusal? ObjectionTo(Caller caller) =>
        caller.User is null ? RequestRefusals.Unauthenticated.Because() : caller.Is(Id) ? null : RequestRefusals.Forbidden.Because();

    private async Task<Outcome<ChallengeView>> Ask(Sides sides, Challenge challenge, MatchId? rematchOf)
    {
        var now = Now;
        var load = terms.HasLimits ? ChallengeRules.ObjectionToLoad(await store.LoadOf(Id), challenge.Pace, terms.Options) : null;
        var pairing = await Pairing(sides, challenge.Format, now);
        var rated = RatedRules.Decide(challenge.IsRated, pairing, now, terms.Cooldown, terms.Leagues);
        if ((load ?? rated.Refusal) is { } refusal)
        {
            return refusal;
        }

        var cause = challenge.Pace == MatchPace.Live ? TokenCause.LiveChallenge : TokenCause.HeadlessChallenge;
        var isPaid = tokens.PriceOf(cause) > 0;
        var plan = Plan(sides, challenge, rated.Value, now) with { IsPaid = isPaid, RematchOf = rematchOf };
        var told = await Told(plan);
        var added = await matches.Add(plan, isPaid ? new Payment(Id, cause, tokens.Options) : null, told);
        if (added.IsRefused)
        {
            return added.Refusal!;
        }

        notices.Tell(told);
        var view = new MatchView(new MatchRecord(plan, MatchStatus.Queued), null, []) { Queue = await Enqueue(plan) };
        return new ChallengeView(view, rated.Value.Note, sides.Chosen);
    }

    private async Task<Pairing> Pairing(Sides sides, MatchFormat format, DateTimeOffset now)
    {
        var met = await store.Encounters(format, [.. sides.Own.Bots.Select(each => each.Bot).Distinct()], now - terms.Cooldown);
        return sides.Pairing() with { LastMet = met.ToImmutableDictionary(each => each.Bot, each => each.LastAt) };
    }

    private MatchPlan Plan(Sides sides, Challenge challenge, RatedTerms rated, DateTimeOffset now)
    {
        // Of rated matches nothing is the choice of who asks, not even who sits where.
        var seats = sides.Seats(rated.StaysPut);
        return new MatchPlan(
            new MatchId(Guid.CreateVersion7(now)), challenge.Format, challenge.Pace, rated.IsRated,
            challenge.Map ?? Draw.OneOf(maps.Of(challenge.Format)), challenge.Seed ?? Draw.Seed(), RulesVersion.Current,
            rated.IsRated ? Draw.Order(seats, challenge.Format) : seats, now)
        {
            RequestedBy = Id,
        };
    }

    private async Task<ImmutableArray<Notification>> Told(MatchPlan plan)
    {
        var profile = await GrainFactory.GetGrain<IUserGrain>(Id.Value).Profile();
        var name = profile.IsRefused ? "" : profile.Value.DisplayName is { Length: > 0 } display ? display : profile.Value.Username;
        return MatchNotices.OfChallenge(plan, name, () => new NotificationId(Guid.CreateVersion7(plan.CreatedAt)));
    }

    /// <summary>Hands the match to the queue. It is stored by now: a queue that does not answer finds it there.</summary>
    private async Task<QueuePosition?> Enqueue(MatchPlan plan)
    {
        var queue = GrainFactory.GetGrain<IQueueGrain>(0);
        try
        {
            await queue.Enqueue(terms.TicketOf(plan));
            return await queue.PositionOf(plan.Id);
        }
        catch (Exception failure) when (failure is StorageOutageException or TimeoutException)
        {
            return null;
        }
    }
}
