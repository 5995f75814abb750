using System.Collections.Concurrent;
using Infon.Domain.Matches;
using Infon.Simulation.Tests.Invariants;

namespace Infon.Simulation.Tests.Scenarios;

/// <summary>A world in which citizens live and fate strikes, all drawn from one seed, until it has come to rest.</summary>
internal sealed class Scenario
{
    private const int Rounds = 12;

    private readonly World _world;
    private readonly Random _dice;
    private readonly List<Life> _lives;

    /// <summary>A scenario in a world.</summary>
    public Scenario(World world, IReadOnlyList<Citizen> crowd, int seed)
    {
        (_world, _dice) = (world, new Random(seed));
        var matches = new ConcurrentBag<Guid>();
        _lives = [.. crowd.Select((citizen, index) => new Life(world, crowd, citizen, matches, (seed * 1009) + index))];
    }

    /// <summary>Lives through it.</summary>
    public async Task Run()
    {
        _world.Plan.IsOn = true;
        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(_lives.Skip(1).Select(Day));
            await Strike();
        }

        _world.Plan.IsStorageAway = false;
        _world.Plan.IsOn = false;
        await World.Until(Unrest);
    }

    /// <summary>What is not as it must be.</summary>
    public async Task<IReadOnlyList<string>> Objections()
    {
        var books = await Books.Open(_world.Database);
        return
        [
            .. _lives.SelectMany(life => life.Surprises),
            .. books.Matches.Any(match => match.Status == MatchStatus.Completed) ? Array.Empty<string>() : ["Nothing was played."],
            .. MatchChecks.Objections(books), .. TokenChecks.Objections(books), .. RatingChecks.Objections(books),
            .. await PlayedAgain.Objections(_world.Database, books),
        ];
    }

    /// <summary>How many matches of which kind there were.</summary>
    public async Task<string> Tell() => string.Join(", ", (await Books.Open(_world.Database)).Matches
        .GroupBy(match => $"{match.Status} {match.Plan.Pace} {(match.Plan.IsRated ? "rated" : "unrated")} {match.Plan.Format} x{match.Attempts}")
        .OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count()} {kind.Key}"));

    private async Task Day(Life life)
    {
        for (var deed = 0; deed < 2; deed++)
        {
            await life.Act();
        }
    }

    private async Task Strike()
    {
        _world.Plan.IsStorageAway = false;
        var fate = _dice.Next(10);
        _world.Chronicle.Write($"--- {_world.Time.GetUtcNow():O} fate {fate}");
        switch (fate)
        {
            case 0:
                _world.Plan.IsStorageAway = true;
                break;
            case 1:
                await _world.RestartAsync();
                break;
            case 2 or 3:
                await _world.CrashAsync();
                break;
            case 4:
                await _lives[0].Judge();
                break;
            case 5 or 6:
                await _world.Time.Passes(TimeSpan.FromSeconds(_dice.Next(1, 30)));
                break;
        }
    }

    /// <summary>What keeps the world from being at rest; null = nothing waits, runs, or is still to be rated.</summary>
    private async Task<string?> Unrest()
    {
        var books = await Books.Open(_world.Database);
        if (books.Unfinished is { Count: > 0 } unfinished)
        {
            return $"{unfinished.Count} matches are not finished, the first is {unfinished[0]}";
        }

        using var answer = await _world.Infon.Client.GetAsync(new Uri("/api/v2/queue/status", UriKind.Relative));
        var queue = new Answer("queue", (int)answer.StatusCode, await answer.Content.ReadAsStringAsync()).Expected().Json;
        var (depth, running) = (queue.GetProperty("depth").GetInt32(), queue.GetProperty("running").GetInt32());
        return depth + running == 0 ? null : $"the queue says {depth} wait and {running} run, the rows say nobody does";
    }
}
