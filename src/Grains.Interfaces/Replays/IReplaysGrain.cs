using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Domain.Replays;

namespace Infon.Grains.Interfaces.Replays;

/// <summary>Reads replays and what comes with them: any number of workers. Nothing long is sent at once, but in parts that the reader asks for.</summary>
[Alias("replays-grain")]
public interface IReplaysGrain : IGrainWithIntegerKey
{
    /// <summary>What is known about the replay of a match.</summary>
    [Alias("find")]
    Task<Outcome<ReplayProof>> Find(MatchId match);

    /// <summary>A part of a replay.</summary>
    [Alias("read")]
    Task<Outcome<BytePart>> Read(MatchId match, int offset);

    /// <summary>A part of what a replay tells in words, packed with Brotli.</summary>
    [Alias("tell")]
    Task<Outcome<BytePart>> Tell(TellReplay request, int offset);

    /// <summary>A part of the log of one of the caller's bots: lines of JSON, packed with Brotli.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="match">Of which match.</param>
    /// <param name="seat">The seat of the bot; null = the only one of the caller.</param>
    /// <param name="offset">Where the part begins.</param>
    [Alias("read-log")]
    Task<Outcome<LogPart>> ReadLog(Caller caller, MatchId match, int? seat, int offset);

    /// <summary>What was signed about a match.</summary>
    [Alias("seal")]
    Task<Outcome<MatchSeal>> Seal(MatchId match);

    /// <summary>The public halves of all keys that matches are and were signed with, the first first.</summary>
    [Alias("keys")]
    Task<ImmutableArray<SigningKeyView>> Keys();
}
