using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Infon.Domain.Matches;
using Infon.Domain.Replays;
using Infon.Engine.Maps;
using Infon.Engine.Maps.Text;
using Infon.Engine.Replays;
using Infon.Grains.Matches;
using Infon.Scripting.Bots;

namespace Infon.Grains.Replays;

/// <summary>Plays the replay of a match once more, its bots from their sources, and compares it with what is stored about the match.</summary>
public sealed class ReplayAudit(ReplayShelf shelf, IMatchStore matches)
{
    private static readonly string Machine = $"{LuaBotLoader.Machine}, {RuntimeInformation.RuntimeIdentifier}";

    /// <summary>What is found, and what is wrong in a sentence; null = nothing.</summary>
    /// <param name="match">Which match; it has a replay.</param>
    public async Task<(ReplayFinding Finding, string? Objection)> Check(MatchId match)
    {
        var (record, proof) = (await matches.Find(match), await shelf.Find(match));
        if (record?.Outcome is not { } outcome || proof.Refusal is not null)
        {
            return (ReplayFinding.NotPlayable, proof.Refusal?.Sentence ?? "The match has no result.");
        }

        var replay = await shelf.ReadAll(match, proof.Value);
        if (replay.Refusal is { } away)
        {
            return (ReplayFinding.NotPlayable, away.Sentence);
        }

        if (Convert.ToHexStringLower(SHA256.HashData(replay.Value)) != proof.Value.Sha256)
        {
            return (ReplayFinding.Differs, "The replay is not what was stored.");
        }

        var (programs, sources) = await SourcesOf(match);
        return await Task.Factory.StartNew(
            () => Check(replay.Value, outcome, programs, sources), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static (ReplayFinding, string?) Check(
        byte[] replay, MatchOutcome outcome, IReadOnlyList<string> programs, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sources)
    {
        try
        {
            var file = ReplayFile.Open(replay);
            if ((ObjectionTo(file.Header, programs) ?? ObjectionTo(file, outcome)) is { } objection)
            {
                return (ReplayFinding.Differs, objection);
            }

            // What bots calculate may differ between machines; the world may not.
            var verdict = file.Header.Machine == Machine
                ? ReplayVerifier.VerifyBots(file, PlaceOf, new LuaBotLoader(deadline: null), sources, Machine)
                : ReplayVerifier.VerifyWorld(file, PlaceOf);
            return verdict.Outcome switch
            {
                ReplayOutcome.Agrees => (ReplayFinding.Agrees, null),
                ReplayOutcome.Differs => (ReplayFinding.Differs, verdict.Sentence),
                _ => (ReplayFinding.NotPlayable, verdict.Sentence),
            };
        }
        catch (ReplayFormatException damaged)
        {
            return (ReplayFinding.Differs, damaged.Message);
        }
    }

    private static Map? PlaceOf(ReplayHeader header) => MapParser.Parse(header.ArenaText, header.ArenaName).Map;

    private static string? ObjectionTo(ReplayHeader header, IReadOnlyList<string> programs) =>
        header.Entrants.Select(entrant => entrant.ProgramHash).SequenceEqual(programs) ? null : "The replay is of other programs than the match.";

    private static string? ObjectionTo(ReplayFile file, MatchOutcome outcome)
    {
        var result = file.Result;
        var places = result.Standings.Where(standing => standing.Player < outcome.Seats.Length).OrderBy(standing => standing.Player)
            .Select(standing => (standing.Placement, standing.Score));
        return result.StateHash == outcome.StateHash && result.Ticks == outcome.Ticks && (int)result.Cause == (int)outcome.Cause
            && places.SequenceEqual(outcome.Seats.Select(seat => (seat.Placement, seat.Score)))
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The stored result, state {outcome.StateHash:x16} after {outcome.Ticks} ticks, is not that of the replay, {result.StateHash:x16} after {result.Ticks}.");
    }

    /// <summary>The hashes of the programs by seat, and by hash these and what reached them while the match ran.</summary>
    private async Task<(IReadOnlyList<string> Programs, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Sources)> SourcesOf(MatchId match)
    {
        var sources = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        string Note(ReadOnlyMemory<byte> text)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(text.Span));
            sources[hash] = text;
            return hash;
        }

        List<string> programs = [.. (await matches.ProgramsOf(match)).Select(program => Note(program.Source))];
        foreach (var input in await matches.InputsOf(match))
        {
            Note(input.Text);
        }

        return (programs, sources);
    }
}
