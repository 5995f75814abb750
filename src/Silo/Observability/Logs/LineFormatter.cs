using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Infon.Silo.Observability.Logs;

/// <summary>The log for people: time (UTC), level, who, what. A message stays on its line, whatever it quotes; an exception follows, indented.</summary>
internal sealed class LineFormatter(TimeProvider time) : ConsoleFormatter(FormatName)
{
    /// <summary>Its name among the formats.</summary>
    public const string FormatName = "infon-line";

    private const int StartFailed = 11;

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        // Who started the process hears why it did not in a sentence of its own.
        if (logEntry.Category == "Microsoft.Extensions.Hosting.Internal.Host" && logEntry.EventId.Id == StartFailed)
        {
            return;
        }

        textWriter.Write(time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture));
        textWriter.Write(Word(logEntry.LogLevel));
        textWriter.Write(logEntry.Category);
        textWriter.Write(": ");
        WriteLine(logEntry.Formatter(logEntry.State, logEntry.Exception), textWriter);
        foreach (var line in logEntry.Exception?.ToString().Split('\n') ?? [])
        {
            textWriter.Write("    ");
            WriteLine(line.TrimEnd('\r'), textWriter);
        }
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => " trace ",
        LogLevel.Debug => " debug ",
        LogLevel.Information => " info  ",
        LogLevel.Warning => " WARN  ",
        LogLevel.Error => " ERROR ",
        _ => " FATAL ",
    };

    private static void WriteLine(string text, TextWriter writer)
    {
        foreach (var part in text)
        {
            writer.Write(char.IsControl(part) ? ' ' : part);
        }

        writer.Write('\n');
    }
}
