using System.Collections.Concurrent;

namespace Infon.Silo.Tests.Storage.Kills;

/// <summary>What clients asked for, and what was acknowledged to them.</summary>
internal sealed class Ledger
{
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _wanted;
    private int _acknowledged;

    public Ledger(int wanted) => _wanted = wanted;

    /// <summary>Completes when as many writes have been acknowledged as were wanted.</summary>
    public Task Enough => _enough.Task;

    /// <summary>How many writes have been acknowledged.</summary>
    public int Acknowledged => _acknowledged;

    /// <summary>Every source anybody tried to save.</summary>
    public ConcurrentDictionary<string, bool> Tried { get; } = [];

    /// <summary>The bots that were acknowledged.</summary>
    public ConcurrentDictionary<Guid, Promise> Bots { get; } = [];

    /// <summary>Answers that were neither a success nor the end of the process.</summary>
    public ConcurrentQueue<string> Surprises { get; } = [];

    public void Acknowledge()
    {
        if (Interlocked.Increment(ref _acknowledged) == _wanted)
        {
            _enough.TrySetResult();
        }
    }

    public void Surprise(string what)
    {
        Surprises.Enqueue(what);
        _enough.TrySetResult();
    }

    /// <summary>What was acknowledged about one bot; written by one client.</summary>
    internal sealed class Promise(string name)
    {
        public string Name { get; } = name;

        /// <summary>The sources of the versions, by number.</summary>
        public ConcurrentDictionary<int, string> Versions { get; } = [];

        /// <summary>What was said about it last, and what was asked for after that.</summary>
        public (string Said, string Asked) Description { get; set; } = ("", "");
    }
}
