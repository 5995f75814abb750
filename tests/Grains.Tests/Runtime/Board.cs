using System.Collections.Concurrent;

namespace Infon.Grains.Tests.Runtime;

/// <summary>What a test and its grains tell each other: marks that grains leave, and gates that the test opens.</summary>
public sealed class Board
{
    /// <summary>Longer than anything takes that works.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, Marks> _marks = new();
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
    public void Mark(string what) => MarksOf(what).Add();

    /// <summary>Waits until something has happened so many times.</summary>
    public Task Reached(string what, int times = 1) => MarksOf(what).Reached(times).WaitAsync(Patience);

    /// <summary>How often something has happened.</summary>
    public int Times(string what) => MarksOf(what).Count;

    /// <summary>Waits until the test opens a gate.</summary>
    public Task Passed(string gate) => _gates.GetOrAdd(gate, _ => NewSource()).Task;

    /// <summary>Lets everybody pass.</summary>
    public void Open(string gate) => _gates.GetOrAdd(gate, _ => NewSource()).TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Marks MarksOf(string what) => _marks.GetOrAdd(what, _ => new Marks());

    private sealed class Marks
    {
        private readonly Dictionary<int, TaskCompletionSource> _awaited = [];

        public int Count { get; private set; }

        public void Add()
        {
            lock (_awaited)
            {
                Count++;
                if (_awaited.Remove(Count, out var reached))
                {
                    reached.SetResult();
                }
            }
        }

        public Task Reached(int times)
        {
            lock (_awaited)
            {
                return Count >= times ? Task.CompletedTask
                    : _awaited.TryGetValue(times, out var awaited) ? awaited.Task
                    : (_awaited[times] = NewSource()).Task;
            }
        }
    }
}
