using System.Text;

namespace Infon.Engine.Bots;

/// <summary>What a line of a bot log is about.</summary>
public enum BotLogKind : byte
{
    /// <summary>The bot printed it.</summary>
    Print = 0,

    /// <summary>An error of the bot, with traceback.</summary>
    Fault = 1,

    /// <summary>The answer to something that came from outside.</summary>
    Answer = 2,

    /// <summary>Here the log was cut.</summary>
    Cut = 3,

    /// <summary>The tables of its creatures, as text.</summary>
    Dump = 4,
}

/// <summary>One line of a bot log.</summary>
/// <param name="Tick">The tick it was written in; 0 = while loading.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What it says.</param>
public sealed record BotLogLine(int Tick, BotLogKind Kind, string Text);

/// <summary>What a bot has used in one tick.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Instructions">Instructions of that tick.</param>
/// <param name="MemoryPeakBytes">The most memory it had used by then.</param>
public readonly record struct BotLogUse(int Tick, int Instructions, int MemoryPeakBytes);

/// <summary>What only the owner of a bot may read of a match: prints, faults and what it used, tick by tick, bounded.</summary>
public sealed class BotLog
{
    /// <summary>How much text one tick and one match may write.</summary>
    public const int TickBytesMax = 64 * 1024, MatchBytesMax = 4 * 1024 * 1024;

    /// <summary>What a line costs beside its text, so that empty lines are bounded too.</summary>
    private const int LineBytes = 16;

    private readonly List<BotLogLine> _lines = [];
    private readonly List<BotLogUse> _use = [];
    private int _tick;
    private int _tickBytes;
    private int _matchBytes;
    private bool _cut;

    /// <summary>The lines, in the order they were written.</summary>
    public IReadOnlyList<BotLogLine> Lines => _lines;

    /// <summary>What was used in each tick.</summary>
    public IReadOnlyList<BotLogUse> Use => _use;

    /// <summary>Begins a tick; lines written from now on belong to it.</summary>
    public void BeginTick(int tick)
    {
        _tick = tick;
        _tickBytes = 0;
        _cut = _matchBytes >= MatchBytesMax;
    }

    /// <summary>Writes down what the tick used.</summary>
    public void EndTick(in BotUsage usage) => _use.Add(new BotLogUse(_tick, usage.Instructions, usage.MemoryPeakBytes));

    /// <summary>Writes a line, cut where the bounds are reached; returns false when nothing of this tick is taken any more.</summary>
    public bool Write(BotLogKind kind, ReadOnlySpan<byte> text)
    {
        if (_cut)
        {
            return false;
        }

        var room = Math.Min(TickBytesMax - _tickBytes, MatchBytesMax - _matchBytes) - LineBytes;
        var kept = Begin(text, Math.Clamp(room, 0, text.Length));
        _lines.Add(new BotLogLine(_tick, kind, Encoding.UTF8.GetString(kept)));
        _tickBytes += kept.Length + LineBytes;
        _matchBytes += kept.Length + LineBytes;
        if (kept.Length < text.Length || room <= 0)
        {
            _cut = true;
            _lines.Add(new BotLogLine(_tick, BotLogKind.Cut, _matchBytes >= MatchBytesMax - LineBytes
                ? $"The log of this match is full ({MatchBytesMax / 1024} KiB); nothing more is kept."
                : $"The log of this tick is full ({TickBytesMax / 1024} KiB); the rest of it is not kept."));
        }

        return !_cut;
    }

    /// <summary>The first bytes of a text, without a letter that they would cut in two.</summary>
    private static ReadOnlySpan<byte> Begin(ReadOnlySpan<byte> text, int length)
    {
        const int letterBytesMax = 4;
        if (length == text.Length)
        {
            return text;
        }

        var end = length;
        while (end > 0 && length - end < letterBytesMax && (text[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return text[..end];
    }
}
