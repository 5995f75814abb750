using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Matches;

namespace Infon.Silo.Tests.Composition.Matches;

/// <summary>A store that fails when a test wants it to.</summary>
internal sealed class FaultyStore(IMatchStore store) : IMatchStore
{
    private int _ends;

    /// <summary>How many writes of an end meet an outage.</summary>
    public int EndsLost { get; set; }

    /// <summary>How many runs fail in a way that nobody expects.</summary>
    public int RunsLost { get; set; }

    /// <summary>How many inputs meet an outage.</summary>
    public int InputsLost { get; set; }

    /// <summary>How often an end was to be written.</summary>
    public int Ends => _ends;

    public Task<MatchRecord?> Find(MatchId id) => store.Find(id);

    public Task<ImmutableArray<MatchRecord>> Open() => store.Open();

    public Task<Outcome<Done>> Add(MatchPlan plan, Payment? payment, ImmutableArray<Notification> told) => store.Add(plan, payment, told);

    public Task<bool> Begin(MatchId id, int attempts, DateTimeOffset startedAt) => store.Begin(id, attempts, startedAt);

    public Task<bool> NoteResumes(MatchId id, int resumes) => store.NoteResumes(id, resumes);

    public Task<bool> Requeue(MatchId id) => store.Requeue(id);

    public Task<bool> End(MatchEnding ending) =>
        Interlocked.Increment(ref _ends) <= EndsLost ? throw new StorageOutageException() : store.End(ending);

    public Task<ImmutableArray<SeatProgram>> ProgramsOf(MatchId id) => store.ProgramsOf(id);

    public Task Keep(MatchId id, KeptInput input) => InputsLost-- > 0 ? throw new StorageOutageException() : store.Keep(id, input);

    public Task<ImmutableArray<KeptInput>> InputsOf(MatchId id) => RunsLost-- > 0
        ? throw new InvalidOperationException("A test wants this to fail.")
        : store.InputsOf(id);

    public Task Erase(UserId user) => store.Erase(user);
}
