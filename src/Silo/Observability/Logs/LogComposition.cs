using Microsoft.Extensions.Logging.Console;

namespace Infon.Silo.Observability.Logs;

/// <summary>The log as a part of the process.</summary>
public static class LogComposition
{
    /// <summary>Writes the log to the console, in the form that is set.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Infon:Logs").Get<LogsOptions>() ?? new LogsOptions();
        builder.Logging.ClearProviders();
        if (options.Format == LogFormat.Json)
        {
            builder.Logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
            return;
        }

        builder.Logging.AddConsole(console => console.FormatterName = LineFormatter.FormatName);
        builder.Logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
    }
}
