using Infon.Engine.Bots;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays;

/// <summary>Plays a replay once more and compares.</summary>
/// <remarks>On the level of the world the recorded commands go in, and every reply, frame and hash and the result must come out: no source is
/// needed. On the level of the bots those whose source is at hand play themselves and must give the recorded commands.</remarks>
public static class ReplayVerifier
{
    /// <summary>Checks that the recorded commands lead to what was recorded.</summary>
    /// <param name="file">The replay.</param>
    /// <param name="openArena">Makes the place from the header's text; null = it cannot.</param>
    public static ReplayVerdict VerifyWorld(ReplayFile file, Func<ReplayHeader, IArena?> openArena) =>
        Verify(file, openArena, null, new Dictionary<string, ReadOnlyMemory<byte>>(), file.Header.Machine);

    /// <summary>Checks also that the bots whose source is at hand give the recorded commands.</summary>
    /// <param name="file">The replay.</param>
    /// <param name="openArena">Makes the place from the header's text; null = it cannot.</param>
    /// <param name="loader">Makes bots from programs.</param>
    /// <param name="sources">Sources of programs and of texts that bots received, by SHA-256 in lower-case hexadecimal.</param>
    /// <param name="machine">What the bots run on here, in the words of <see cref="RecordingOptions.Machine"/>.</param>
    public static ReplayVerdict VerifyBots(
        ReplayFile file,
        Func<ReplayHeader, IArena?> openArena,
        IBotLoader loader,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sources,
        string machine) => Verify(file, openArena, loader, sources, machine);

    private static ReplayVerdict Verify(
        ReplayFile file,
        Func<ReplayHeader, IArena?> openArena,
        IBotLoader? loader,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sources,
        string machine)
    {
        try
        {
            if (openArena(file.Header) is not { } arena)
            {
                return NotPlayable($"The place '{file.Header.ArenaName}' in the replay cannot be made from its text.");
            }

            if (MatchMode.Named(file.Header.ModeName) is null)
            {
                return NotPlayable($"The match is of mode '{file.Header.ModeName}', which this program does not know.");
            }

            var spec = file.Header.ToSpec(arena, hash => loader is null ? default : sources.GetValueOrDefault(hash));
            if (spec.Problems().FirstOrDefault() is { } problem)
            {
                return NotPlayable(problem);
            }

            using var rerun = new ReplayRerun(file, spec, loader, sources);
            return rerun.Run(machine);
        }
        catch (ReplayFormatException refusal)
        {
            return new ReplayVerdict(ReplayOutcome.Differs, refusal.Message, 0);
        }
    }

    private static ReplayVerdict NotPlayable(string sentence) => new(ReplayOutcome.NotPlayable, sentence, 0);
}
