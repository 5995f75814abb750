using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Grains.Ratings.Recounts;

/// <summary>Computes a ladder again from the records of its matches, in the order in which it took them, and compares every point.</summary>
public sealed class Recount(IRatingStore store, ILadderRecords records, EloOptions options)
{
    private const int PageLength = 1000;

    private readonly ImmutableArray<NumberedStep>.Builder _wrong = ImmutableArray.CreateBuilder<NumberedStep>();
    private readonly ImmutableArray<(MatchId, EntrantId)>.Builder _surplus = ImmutableArray.CreateBuilder<(MatchId, EntrantId)>();

    /// <summary>Counts a ladder again.</summary>
    public async Task<RecountReport> Run(RatedFormat format)
    {
        _wrong.Clear();
        _surplus.Clear();
        var stored = await store.Load(format);
        var ladder = new LadderRun(options);
        foreach (var (entrant, parent) in await records.Parents())
        {
            ladder.Learn(entrant, [parent]);
        }

        while (ladder.Head.Number < stored.Head.Number && await store.Rated(format, ladder.Head.Number, PageLength) is { IsEmpty: false } page)
        {
            var after = ladder.Head.Number;
            Compare([.. page.Select(ladder.Take)], await records.Steps(format, after, ladder.Head.Number));
        }

        Compare([], await records.Steps(format, ladder.Head.Number, long.MaxValue));
        return new RecountReport(ladder.Head.Number, ladder.Standings.Count, Correction(format, stored, ladder));
    }

    private void Compare(ImmutableArray<TakenMatch> computed, ImmutableArray<NumberedStep> stored)
    {
        var known = stored.ToDictionary(line => (line.Step.Match, line.Step.Entrant));
        foreach (var line in computed.SelectMany(match => match.Steps.Select(step => new NumberedStep(match.Number, step, match.EndedAt))))
        {
            if (!known.Remove((line.Step.Match, line.Step.Entrant), out var other) || other != line)
            {
                _wrong.Add(line);
            }
        }

        _surplus.AddRange(known.Keys);
    }

    private LadderCorrection Correction(RatedFormat format, StoredLadder stored, LadderRun ladder)
    {
        var known = stored.Standings.ToDictionary(line => line.Entrant);
        var wrong = ladder.Changed().Where(line => !known.TryGetValue(line.Entrant, out var other) || other != line);
        return new LadderCorrection(format, stored.Head, ladder.Head.Epoch)
        {
            Standings = [.. wrong],
            SurplusStandings = [.. known.Keys.Where(entrant => !ladder.Standings.ContainsKey(entrant)).OrderBy(entrant => entrant.Value)],
            Steps = _wrong.ToImmutable(),
            SurplusSteps = _surplus.ToImmutable(),
        };
    }
}
