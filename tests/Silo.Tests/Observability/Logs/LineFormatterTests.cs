using Infon.Silo.Observability.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Infon.Silo.Tests.Observability.Logs;

public sealed class LineFormatterTests
{
    [Fact]
    public void A_message_stays_on_its_line_whatever_it_quotes() =>
        Written(LogLevel.Information, "said \"a\nFATAL forged\u001b[2J\"", null)
            .Should().MatchRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]{12} info  Infon.Room: said \"a FATAL forged \\[2J\"\n$");

    [Fact]
    public void An_exception_follows_indented() =>
        Written(LogLevel.Error, "It failed", new InvalidOperationException("one\ntwo")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Should().HaveCount(2).And.OnlyContain(line => line.StartsWith("    ", StringComparison.Ordinal));

    [Theory]
    [InlineData(LogLevel.Debug, " debug ")]
    [InlineData(LogLevel.Warning, " WARN  ")]
    [InlineData(LogLevel.Critical, " FATAL ")]
    public void The_level_is_a_word(LogLevel level, string word) => Written(level, "x", null).Should().Contain(word);

    private static string Written(LogLevel level, string message, Exception? failure)
    {
        using var text = new StringWriter();
        var entry = new LogEntry<string>(level, "Infon.Room", default, message, failure, (state, _) => state);
        new LineFormatter(TimeProvider.System).Write(entry, null, text);
        return text.ToString();
    }
}
