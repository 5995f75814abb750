using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Domain.Refusals;
using Infon.Domain.Replays;
using Infon.Domain.Tokens;

namespace Infon.Grains.Matches;

/// <summary>Where matches are stored. Every write is one transaction, durable when its task completes.</summary>
public interface IMatchStore
{
    /// <summary>A match; null = there is none of that id.</summary>
    Task<MatchRecord?> Find(MatchId id);

    /// <summary>All matches that wait or run, in the order in which they were asked for.</summary>
    Task<ImmutableArray<MatchRecord>> Open();

    /// <summary>Stores a match that waits from now on, with what it costs and whom it is told to; refused when the tokens do not suffice.</summary>
    Task<Outcome<Done>> Add(MatchPlan plan, Payment? payment, ImmutableArray<Notification> told);

    /// <summary>Says that a match is begun; false = it neither waits nor runs.</summary>
    Task<bool> Begin(MatchId id, int attempts, DateTimeOffset startedAt);

    /// <summary>Says how often a running match was taken up again.</summary>
    Task<bool> NoteResumes(MatchId id, int resumes);

    /// <summary>Says that a match failed and waits again; what reached it is forgotten with the attempt. False = it does not run.</summary>
    Task<bool> Requeue(MatchId id);

    /// <summary>Ends a match: result or failure, replay, logs, refund and whom it is told to. False = it has ended before, and nothing was
    /// written.</summary>
    Task<bool> End(MatchEnding ending);

    /// <summary>What plays in a match, in the order of its seats.</summary>
    Task<ImmutableArray<SeatProgram>> ProgramsOf(MatchId id);

    /// <summary>Keeps something that reaches a match, before it takes effect.</summary>
    Task Keep(MatchId id, KeptInput input);

    /// <summary>What reached a match so far, in order.</summary>
    Task<ImmutableArray<KeptInput>> InputsOf(MatchId id);

    /// <summary>Takes the names of a user's bots, and what the user handed them, out of matches that have ended.</summary>
    Task Erase(UserId user);
}

/// <summary>What plays at a seat of a match.</summary>
/// <param name="Source">The source of the version, which is there whatever became of the bot.</param>
/// <param name="IsBotDeleted">Whether its bot was deleted meanwhile.</param>
/// <param name="IsOwnerOut">Whether the account of its owner was suspended or deleted meanwhile.</param>
public sealed record SeatProgram(ReadOnlyMemory<byte> Source, bool IsBotDeleted, bool IsOwnerOut);

/// <summary>What somebody pays for a match.</summary>
/// <param name="User">Who pays.</param>
/// <param name="Cause">What for; the options say what it costs.</param>
/// <param name="Options">The prices.</param>
public sealed record Payment(UserId User, TokenCause Cause, TokenOptions Options);

/// <summary>All that is written when a match ends.</summary>
/// <param name="Match">The match as it is from now on: completed, aborted or cancelled, with <see cref="MatchRecord.EndedAt"/>.</param>
public sealed record MatchEnding(MatchRecord Match)
{
    /// <summary>The replay; empty = none.</summary>
    public ReadOnlyMemory<byte> Replay { get; init; }

    /// <summary>What was signed about the match; null = nothing.</summary>
    public MatchSeal? Seal { get; init; }

    /// <summary>The logs of the bots in the order of seats, as <see cref="Replays.BotLogText"/> packs them; those of bots that said nothing are
    /// empty. Empty = none.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Logs { get; init; } = [];

    /// <summary>Whom what was paid is given back to; null = nobody.</summary>
    public Payment? Refund { get; init; }

    /// <summary>Who is told.</summary>
    public ImmutableArray<Notification> Told { get; init; } = [];
}

/// <summary>Something that reached a match from outside, as it is kept.</summary>
/// <param name="Number">Its number among those of the match; the first is 1.</param>
/// <param name="Tick">The tick at whose end it takes effect.</param>
/// <param name="Player">For whose bot.</param>
/// <param name="Kind">What it is: a number of the engine's kinds of input for bots.</param>
/// <param name="Text">The code or the line.</param>
public sealed record KeptInput(int Number, int Tick, int Player, int Kind, ReadOnlyMemory<byte> Text);
