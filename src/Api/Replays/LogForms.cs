using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Infon.Api.Replays;

/// <summary>The forms in which the log of a bot can be had. It is kept as lines of JSON, each of which is an entry.</summary>
internal static class LogForms
{
    /// <summary>One JSON object with the seat and all entries.</summary>
    public static Func<Stream, Stream, Task> Json(int seat) => async (lines, target) =>
    {
        await Write(target, string.Create(CultureInfo.InvariantCulture, $$"""{"seat":{{seat}},"items":["""));
        var isFirst = true;
        await foreach (var line in LinesOf(lines))
        {
            await Write(target, isFirst ? line : $",{line}");
            isFirst = false;
        }

        await Write(target, "]}");
    };

    /// <summary>A text for people: when, and what was said.</summary>
    public static async Task Text(Stream lines, Stream target)
    {
        await foreach (var line in LinesOf(lines))
        {
            var entry = JsonSerializer.Deserialize(line, LogJsonContext.Default.LogEntryJson)!;
            var when = entry.Tick == 0 ? "while loading" : string.Create(CultureInfo.InvariantCulture, $"tick {entry.Tick}");
            await Write(target, $"{when}: {(entry.Kind == "print" ? "" : $"({entry.Kind}) ")}{entry.Text.TrimEnd('\n', '\r')}\n");
        }
    }

    private static async IAsyncEnumerable<string> LinesOf(Stream lines)
    {
        using var reader = new StreamReader(lines, Encoding.UTF8);
        while (await reader.ReadLineAsync() is { } line)
        {
            yield return line;
        }
    }

    private static ValueTask Write(Stream target, string text) => target.WriteAsync(Encoding.UTF8.GetBytes(text));
}
