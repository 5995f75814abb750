using System.Text;
using Infon.Engine.Bots;

namespace Infon.Engine.Tests.Bots;

public sealed class BotLogTests
{
    private readonly BotLog _log = new();

    [Fact]
    public void Lines_belong_to_the_tick_they_were_written_in()
    {
        _log.Write(BotLogKind.Fault, "while loading"u8);
        _log.BeginTick(7);
        _log.Write(BotLogKind.Print, "hello"u8);

        _log.Lines.Should().Equal(new BotLogLine(0, BotLogKind.Fault, "while loading"), new BotLogLine(7, BotLogKind.Print, "hello"));
    }

    [Fact]
    public void What_a_tick_used_is_written_down()
    {
        _log.BeginTick(3);
        _log.EndTick(new BotUsage(Instructions: 10, InstructionsTotal: 30, MemoryBytes: 5, MemoryPeakBytes: 9, Faults: 0, StoppedAfter: 0));

        _log.Use.Should().Equal(new BotLogUse(3, 10, 9));
    }

    [Fact]
    public void A_tick_takes_64_KiB_and_then_a_mark()
    {
        _log.BeginTick(1);
        var line = new byte[1000];
        Array.Fill(line, (byte)'x');

        var taken = 0;
        while (_log.Write(BotLogKind.Print, line))
        {
            taken++;
        }

        taken.Should().Be(BotLog.TickBytesMax / 1016);
        _log.Lines[^1].Should().Be(new BotLogLine(1, BotLogKind.Cut, "The log of this tick is full (64 KiB); the rest of it is not kept."));
        _log.Lines[^2].Text.Length.Should().Be((BotLog.TickBytesMax % 1016) - 16, "the last line is cut where the room ends");
        _log.Write(BotLogKind.Fault, "more"u8).Should().BeFalse();
        _log.Lines[^1].Kind.Should().Be(BotLogKind.Cut);
    }

    [Fact]
    public void The_next_tick_is_written_again()
    {
        _log.BeginTick(1);
        _log.Write(BotLogKind.Print, new byte[BotLog.TickBytesMax]).Should().BeFalse();

        _log.BeginTick(2);

        _log.Write(BotLogKind.Print, "back"u8).Should().BeTrue();
        _log.Lines[^1].Should().Be(new BotLogLine(2, BotLogKind.Print, "back"));
    }

    [Fact]
    public void A_match_takes_4_MiB_and_then_one_mark_for_ever()
    {
        for (var tick = 1; tick <= 200; tick++)
        {
            _log.BeginTick(tick);
            while (_log.Write(BotLogKind.Print, "some words that are printed again and again"u8))
            {
            }
        }

        _log.Lines.Sum(line => line.Text.Length).Should().BeLessThan(BotLog.MatchBytesMax);
        var marks = _log.Lines.Where(line => line.Kind == BotLogKind.Cut).ToList();
        marks.Count(mark => mark.Text.StartsWith("The log of this match is full (4096 KiB)", StringComparison.Ordinal)).Should().Be(1);
        _log.Lines[^1].Should().BeSameAs(marks[^1]);
        marks[^1].Tick.Should().Be(64);
    }

    [Fact]
    public void A_match_that_is_filled_by_many_small_ticks_ends_with_one_mark_too()
    {
        var text = new byte[1009];
        for (var tick = 1; tick <= 6_000; tick++)
        {
            _log.BeginTick(tick);
            _log.Write(BotLogKind.Print, text);
        }

        _log.Lines.Count(line => line.Kind == BotLogKind.Cut).Should().Be(1);
        _log.Lines[^1].Kind.Should().Be(BotLogKind.Cut);
        _log.Lines.Sum(line => line.Text.Length + 16).Should().BeInRange(BotLog.MatchBytesMax - 100, BotLog.MatchBytesMax + 200);
    }

    [Fact]
    public void A_flood_of_empty_lines_is_bounded()
    {
        _log.BeginTick(1);
        for (var i = 0; i < 100_000; i++)
        {
            _log.Write(BotLogKind.Print, []);
        }

        _log.Lines.Should().HaveCountLessThanOrEqualTo((BotLog.TickBytesMax / 16) + 2);
        _log.Lines[^1].Kind.Should().Be(BotLogKind.Cut);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_kept_as_replacement_marks()
    {
        _log.Write(BotLogKind.Print, [0x41, 0xFF, 0x42]);

        _log.Lines.Single().Text.Should().Be("A\uFFFDB");
    }

    [Fact]
    public void A_line_is_never_cut_in_the_middle_of_a_letter()
    {
        _log.BeginTick(1);

        _log.Write(BotLogKind.Print, Encoding.UTF8.GetBytes(new string('ä', BotLog.TickBytesMax)));
        _log.BeginTick(2);
        _log.Write(BotLogKind.Print, Encoding.UTF8.GetBytes("x" + new string('ä', BotLog.TickBytesMax)));

        _log.Lines[0].Text.Should().NotContain("\uFFFD");
        _log.Lines[2].Text.Should().NotContain("\uFFFD").And.StartWith("xä");
    }
}
