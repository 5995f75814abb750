using System.Collections.Concurrent;

namespace Infon.Grains.Tests.Runtime;

/// <summary>What a test and its grains tell each other: marks that grains leave, and gates that the test opens.</summary>
public sealed class Board
{
    /// <summary>Longer than anything takes that works.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, List<TaskCompletionSource>> _marks = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>What was written, in order.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Writes a line and leaves it as a mark.</summary>
    public void Write(string line)
    {
        _lines.Enqueue(line);
        Mark(line);
    }

    /// <summary>Something happened.</summary>
    public void Mark(string what)
    {
        var times = _marks.GetOrAdd(what, _ => []);
        lock (times)
        {
            var next = times.Find(time => !time.Task.IsCompleted);
            if (next is null)
            {
                times.Add(next = NewSource());
            }

            next.SetResult();
        }
    }

    /// <summary>Waits until something has happened so many times.</summary>
    public Task Reached(string what, int times = 1)
    {
        var marks = _marks.GetOrAdd(what, _ => []);
        lock (marks)
        {
            while (marks.Count < times)
            {
                marks.Add(NewSource());
            }

            return marks[times - 1].Task.WaitAsync(Patience);
        }
    }

    /// <summary>How often something has happened.</summary>
    public int Times(string what)
    {
        var marks = _marks.GetOrAdd(what, _ => []);
        lock (marks)
        {
            return marks.Count(mark => mark.Task.IsCompleted);
        }
    }

    /// <summary>Waits until the test opens a gate.</summary>
    public Task Passed(string gate) => _gates.GetOrAdd(gate, _ => NewSource()).Task;

    /// <summary>Lets everybody pass.</summary>
    public void Open(string gate) => _gates.GetOrAdd(gate, _ => NewSource()).TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
