using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Infon.Engine.Frames;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays;

/// <summary>What is signed about a match: a text that anybody makes again from its replay. Described in <c>docs/api/replays.md</c>.</summary>
public static class SealText
{
    /// <summary>The first line, which names the form.</summary>
    public const string Form = "Infon match seal 1";

    /// <summary>The text about a match; every line ends with a line feed.</summary>
    /// <param name="match">The id of the match.</param>
    /// <param name="versions">The ids of the bot versions in the order of seats.</param>
    /// <param name="replay">The replay, byte for byte.</param>
    /// <param name="file">The same replay, opened.</param>
    public static string Of(Guid match, IReadOnlyList<Guid> versions, ReadOnlySpan<byte> replay, ReplayFile file)
    {
        var (header, result, text) = (file.Header, file.Result, new StringBuilder());
        Line(text, $"{Form}");
        Line(text, $"match {match:D}");
        Line(text, $"rules {header.RulesVersion}");
        Line(text, $"mode {header.ModeName}");
        Line(text, $"map {header.ArenaHash}");
        Line(text, $"seed {header.Seed}");
        for (var seat = 0; seat < header.Entrants.Length; seat++)
        {
            var version = seat < versions.Count ? $"{versions[seat]:D}" : "none";
            Line(text, $"seat {seat} version {version} source {header.Entrants[seat].ProgramHash}");
        }

        var inputs = file.ReadInputs();
        Line(text, $"inputs {inputs.Length} {HashOf(inputs)}");
        Line(text, $"result {MatchWords.Key(result.Cause)} after {result.Ticks}");
        foreach (var standing in result.Standings.OrderBy(standing => standing.Player))
        {
            Line(text, $"place {standing.Placement} seat {standing.Player} score {standing.Score}");
        }

        Line(text, $"state {result.StateHash:x16}");
        Line(text, $"replay {replay.Length} {Convert.ToHexStringLower(SHA256.HashData(replay))}");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>One hash over all that reached the match from outside.</summary>
    private static string HashOf(IEnumerable<ReplayInput> inputs)
    {
        var writer = new PackedWriter();
        foreach (var input in inputs)
        {
            writer.Number(input.Tick);
            writer.Byte((int)input.Kind);
            writer.Signed(input.Player);
            writer.Byte(input.BotKind is { } kind ? (int)kind + 1 : 0);
            writer.Signed(input.Number);
            writer.Text(input.TextHash ?? "");
            writer.Byte(input.Entrant is null ? 0 : 1);
            if (input.Entrant is { } entrant)
            {
                InputCodec.WriteEntrant(writer, entrant);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(writer.Written));
    }
}
