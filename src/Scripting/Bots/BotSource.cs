using System.Text;
using System.Text.RegularExpressions;
using Infon.Engine.Bots;
using Infon.Scripting.Library;

namespace Infon.Scripting.Bots;

/// <summary>What can be told from a source before it is compiled.</summary>
internal static partial class BotSource
{
    /// <summary>The API a program is written for.</summary>
    public static BotApi ApiOf(BotProgram program)
    {
        if (program.Api != BotApi.Detect)
        {
            return program.Api;
        }

        var text = Encoding.Latin1.GetString(program.Source.Span);
        return WantsState().IsMatch(text) || (DefinesBot().IsMatch(text) && !WantsClass().IsMatch(text)) ? BotApi.State : BotApi.Class;
    }

    /// <summary>Why a source is refused, or null.</summary>
    public static string? Refusal(ReadOnlySpan<byte> source) =>
        source.Length > BotProgram.SourceBytesMax ? $"the source has {source.Length / 1024} KiB, at most {BotProgram.SourceBytesMax / 1024} are accepted" : SourceScreen.Refusal(source);

    /// <summary>The source without a byte order mark, and with a first line that is meant for a shell made a comment.</summary>
    public static ReadOnlySpan<byte> Lua(ReadOnlySpan<byte> source)
    {
        if (source.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            source = source[3..];
        }

        if (source.IsEmpty || source[0] != '#')
        {
            return source;
        }

        var end = source.IndexOf((byte)'\n');
        return end < 0 ? [] : source[end..];
    }

    // Atomic groups, and no line ends before the name: else long stretches of space would take the square of their length.
    [GeneratedRegex(@"^(?>[^\S\n]*)needs_api(?>\s*)(?>\(?)(?>\s*)[""']state[""']", RegexOptions.Multiline)]
    private static partial Regex WantsState();

    [GeneratedRegex(@"^(?>[^\S\n]*)needs_api(?>\s*)(?>\(?)(?>\s*)[""']oo[""']", RegexOptions.Multiline)]
    private static partial Regex WantsClass();

    [GeneratedRegex(@"^function(?>\s+)bot(?>\s*)\(", RegexOptions.Multiline)]
    private static partial Regex DefinesBot();
}
