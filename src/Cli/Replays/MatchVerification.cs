using System.Security.Cryptography;
using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Matches;
using Infon.Engine.Replays;
using Infon.Engine.Replays.Stories;

namespace Infon.Cli.Replays;

/// <summary>Verifies a match of a server: that what it publishes is signed, that the replay is what was signed, and that playing it once more gives the same.</summary>
/// <param name="server">Answers for the server.</param>
/// <param name="address">Where the match is.</param>
internal sealed class MatchVerification(ForeignServer server, MatchAddress address)
{
    private const int AnswerBytesMax = 1 << 20, ReplayBytesMax = 64 << 20;

    private readonly List<VerifyStep> _steps = [];

    /// <summary>Takes all steps.</summary>
    /// <param name="pinnedKey">The public key as PEM that the match must be signed with; null = whichever the server publishes.</param>
    /// <param name="programs">Sources of bots that are given.</param>
    /// <param name="stop">Given up by the user.</param>
    public async Task<MatchVerifyAnswer> Run(string? pinnedKey, IReadOnlyList<BotProgram> programs, CancellationToken stop)
    {
        var self = $"matches/{address.Match}";
        var match = PublishedMatch.Read(await server.Get(address.At(self), "the match", AnswerBytesMax, stop));
        var replay = await server.Get(address.At($"{self}/replay"), "the replay", ReplayBytesMax, stop);
        var seal = match.KeyId is null ? null : await server.Get(address.At($"{self}/seal"), "the seal", AnswerBytesMax, stop);
        var keys = match.KeyId is null || pinnedKey is not null ? null : await server.Get(address.At("signing-keys"), "the list of keys", AnswerBytesMax, stop);
        var isWhole = Open(replay, out var file);
        CheckSeal(match, seal, pinnedKey ?? (keys is null ? null : PublishedMatch.KeyOf(keys, match.KeyId!)), isPinned: pinnedKey is not null);
        if (isWhole)
        {
            CheckText(match, seal, replay, file!);
            CheckResult(match, file!.Result);
            CheckWorld(file, programs);
        }

        return new MatchVerifyAnswer(address.At(self).ToString(), _steps.TrueForAll(step => step.Ok), _steps);
    }

    private bool Open(byte[] replay, out ReplayFile? file)
    {
        try
        {
            file = ReplayFile.Open(replay);
            return Note("replay", true, $"{PlainText.Number(replay.Length)} bytes, whole: {file.Header.ModeName} on {PlainText.Printable(file.Header.ArenaName)}, {Names(file.Header)}");
        }
        catch (ReplayFormatException damaged)
        {
            file = null;
            return Note("replay", false, damaged.Message);
        }
    }

    private static string Names(ReplayHeader header) => string.Join(", ", header.Entrants.Select(entrant =>
        $"{PlainText.Printable(entrant.Name)} (source {entrant.ProgramHash[..12]})"));

    private void CheckSeal(PublishedMatch match, byte[]? seal, string? pem, bool isPinned)
    {
        if (seal is null)
        {
            Note("signature", false, "the server signed nothing about this match.");
            return;
        }

        using var key = ECDsa.Create();
        if (!Import(key, pem) || KeyIdOf(key) is var id && id != match.KeyId)
        {
            Note("key", false, $"the match names the key {PlainText.Printable(match.KeyId!)}, which {(isPinned ? "is not the one you gave" : "the server does not publish")}.");
            return;
        }

        Note("key", true, $"{match.KeyId}, {(isPinned ? "the one you gave" : "published by the server; keep it, and give it with --key next time")}");
        var isRight = key.VerifyData(seal, match.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        Note("signature", isRight, isRight ? "the key signed the text about this match" : "the signature is not of this key and text.");
    }

    private void CheckText(PublishedMatch match, byte[]? seal, byte[] replay, ReplayFile file)
    {
        if (seal is null)
        {
            return;
        }

        var expected = SealText.Of(address.Match, match.Versions, replay, file).Split('\n');
        var signed = Encoding.UTF8.GetString(seal).Split('\n');
        var wrong = Enumerable.Range(0, Math.Max(expected.Length, signed.Length))
            .FirstOrDefault(line => expected.ElementAtOrDefault(line) != signed.ElementAtOrDefault(line), -1);
        Note("text", wrong < 0, wrong < 0
            ? $"it is about this match and this replay in all {expected.Length - 1} lines"
            : $"signed is '{Shown(signed, wrong)}', but match and replay say '{Shown(expected, wrong)}'.");
    }

    private void CheckResult(PublishedMatch match, MatchResult result)
    {
        var places = result.Standings.Where(standing => standing.Player < match.Seats.Count).OrderBy(standing => standing.Player)
            .Select(standing => (standing.Placement, standing.Score));
        var isSame = match.StateHash == $"{result.StateHash:x16}" && match.Ticks == result.Ticks && places.SequenceEqual(match.Seats)
            && MatchWords.Key(result.Cause).Replace("-", "", StringComparison.Ordinal).Equals(match.Cause, StringComparison.OrdinalIgnoreCase);
        Note("result", isSame, isSame
            ? $"{MatchWords.Phrase(result.Cause)} after {PlainText.Number(result.Ticks)} ticks, state {result.StateHash:x16}, as the server says"
            : "what the server says about the result is not what the replay says.");
    }

    private void CheckWorld(ReplayFile file, IReadOnlyList<BotProgram> programs)
    {
        var answer = Verification.Run("the replay", file, programs);
        Note("world", answer.World!.Outcome == "agrees", answer.World.Sentence);
        if (answer.Bots is { } bots)
        {
            Note("bots", bots.Outcome == "agrees", bots.Sentence);
        }
    }

    private bool Note(string name, bool isRight, string sentence)
    {
        _steps.Add(new VerifyStep(name, isRight, sentence));
        return isRight;
    }

    private static string Shown(string[] lines, int line)
    {
        const int lettersMax = 120;
        var text = PlainText.Printable(lines.ElementAtOrDefault(line) ?? "");
        return text.Length <= lettersMax ? text : text[..lettersMax];
    }

    private static bool Import(ECDsa key, string? pem)
    {
        try
        {
            key.ImportFromPem(pem);
            return true;
        }
        catch (Exception junk) when (junk is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    private static string KeyIdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
}
