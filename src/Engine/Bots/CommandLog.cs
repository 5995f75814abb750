namespace Infon.Engine.Bots;

/// <summary>One command as it was given, with what became of it.</summary>
/// <param name="Player">Who gave it.</param>
/// <param name="Command">What it asked for.</param>
/// <param name="Reply">What became of it.</param>
/// <param name="Source">The number, within its tick, of the program loaded or the input received that gave it; 0 = a bot that thought.</param>
public readonly record struct CommandEntry(int Player, Command Command, CommandReply Reply, int Source = 0);

/// <summary>The commands of the tick in progress, in the order they were given.</summary>
public sealed class CommandLog
{
    private CommandEntry[] _entries = new CommandEntry[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them were given while the bots thought; the rest came from code that reached a bot from outside, after the creatures had moved.</summary>
    public int ThinkCount { get; private set; }

    /// <summary>What gives commands now, see <see cref="CommandEntry.Source"/>.</summary>
    public int Source { get; private set; }

    /// <summary>The commands of this tick.</summary>
    public ReadOnlySpan<CommandEntry> Entries => _entries.AsSpan(0, Count);

    /// <summary>Writes a command down.</summary>
    public void Add(int player, in Command command, CommandReply reply)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        _entries[Count++] = new CommandEntry(player, command, reply, Source);
    }

    /// <summary>Marks the end of the bots' thinking.</summary>
    public void EndThinking() => ThinkCount = Count;

    /// <summary>Commands come from another source now: a program is loaded, or a bot receives something.</summary>
    public void BeginSource() => Source++;

    /// <summary>Starts the next tick.</summary>
    public void Clear()
    {
        Count = 0;
        ThinkCount = 0;
        Source = 0;
    }
}
