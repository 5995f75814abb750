using System.Globalization;
using System.Text.Json;
using Infon.Simulation.Tests.Scenarios;

namespace Infon.Simulation.Tests.Kills;

/// <summary>Fifty matches of a process that is going to be killed, every other one live.</summary>
internal static class Fifty
{
    /// <summary>How many matches they are, and how long the longest are.</summary>
    public const int Count = 50, TicksMax = 3000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    /// <summary>What a process is told that plays them: a live match takes six seconds instead of five minutes.</summary>
    public static readonly string[] Settings =
    [
        "Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:RequestsFreePerAddress=1000",
        "Infon:Token:Start=500", "Infon:Challenges:OpenMax=1000", "Infon:Challenges:LiveMax=1000", "Infon:Challenges:PairCooldown=00:00:00",
        "Infon:Exhibition:Matches=0", "Infon:Matches:TickMilliseconds=2", "Logging:LogLevel:Default=Warning",
    ];

    /// <summary>The number that a variable of the environment says.</summary>
    public static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>Asks for matches, and gives those that are live.</summary>
    public static async Task<List<Guid>> AskAsync(HttpClient client, IReadOnlyList<Citizen> crowd, Random dice)
    {
        var live = new List<Guid>();
        for (var number = 0; number < Count; number++)
        {
            var (self, other) = (crowd[dice.Next(1, crowd.Count)], crowd[dice.Next(1, crowd.Count)]);
            other = other == self ? crowd[(crowd.ToList().IndexOf(self) % (crowd.Count - 1)) + 1] : other;
            var answer = await self.Send(client, HttpMethod.Post, "/api/v2/matches/challenge", new
            {
                botVersionId = self.Bots[dice.Next(2)].Version, opponentBotId = other.Bots[dice.Next(2)].Id, format = "1v1", live = number % 2 == 0,
            });
            var match = answer.Expected().Json.GetProperty("id").GetGuid();
            if (number % 2 == 0)
            {
                live.Add(match);
            }
        }

        return live;
    }

    /// <summary>Waits until a match is at a tick, or has ended before.</summary>
    public static Task ReachAsync(HttpClient client, Guid match, int tick) => UntilAsync(async () =>
    {
        var seen = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v2/matches/{match}", UriKind.Relative))).RootElement;
        return seen.GetProperty("status").GetString() == "completed"
            || (seen.GetProperty("tick") is { ValueKind: JsonValueKind.Number } now && now.GetInt32() >= tick)
                ? null
                : $"match {match} did not reach tick {tick}: {seen}";
    });

    /// <summary>Waits until nothing is said against going on.</summary>
    public static async Task UntilAsync(Func<Task<string?>> objection)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await objection() is { } open)
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException(open);
            }

            await pauses.WaitForNextTickAsync();
        }
    }
}
