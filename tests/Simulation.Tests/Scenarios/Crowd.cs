using System.Net.Http.Json;
using System.Text.Json;
using Infon.Silo.Composition;

namespace Infon.Simulation.Tests.Scenarios;

/// <summary>The users of a world.</summary>
internal static class Crowd
{
    /// <summary>The name of the admin.</summary>
    public const string Admin = "warden";

    private const string Password = "correct horse battery";

    /// <summary>Makes users, each with bots that play as house bots do; the first is the admin, who has none.</summary>
    public static async Task<IReadOnlyList<Citizen>> Settle(HttpClient client, int count, int botsEach)
    {
        var admin = Settle(client, Admin, []);
        var sources = HouseBotSeeding.Names;
        var others = Enumerable.Range(0, count).Select(number => Settle(
            client, $"citizen{number}", [.. Enumerable.Range(0, botsEach).Select(bot => sources[((number * botsEach) + bot) % sources.Count])]));
        return await Task.WhenAll([admin, .. others]);
    }

    private static async Task<Citizen> Settle(HttpClient client, string name, IReadOnlyList<string> programs)
    {
        await Posted(client, "/api/v2/auth/register", new { username = name, email = $"{name}@example.org", password = Password });
        var session = await Posted(client, "/api/v2/auth/login", new { login = name, password = Password });
        var citizen = new Citizen(Guid.Empty, session.GetProperty("accessToken").GetString()!, []);
        var me = (await citizen.Send(client, HttpMethod.Get, "/api/v2/users/me")).Expected().Json.GetProperty("id").GetGuid();
        var bots = new List<OwnBot>();
        foreach (var program in programs)
        {
            var body = new { name = $"{program} of {name}", visibility = "public" };
            var bot = (await citizen.Send(client, HttpMethod.Post, "/api/v2/bots", body)).Expected().Json.GetProperty("id").GetGuid();
            var source = SourceOf(program, bots.Count + (10 * name.Length) + name[^1]);
            var version = await citizen.Send(client, HttpMethod.Post, $"/api/v2/bots/{bot}/versions", new { source, activate = true });
            bots.Add(new OwnBot(bot, version.Expected().Json.GetProperty("id").GetGuid()));
        }

        return citizen with { Id = me, Bots = bots };
    }

    private static async Task<JsonElement> Posted(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        return new Answer(path, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync()).Expected().Json;
    }

    /// <summary>The program of a house bot with something of its own in it, or it would count as a copy and play unrated.</summary>
    private static string SourceOf(string program, int number)
    {
        using var reader = new StreamReader(typeof(HouseBotSeeding).Assembly.GetManifestResourceStream($"bots/{program}.lua")!);
        return $"{reader.ReadToEnd()}\nlocal own = {string.Join(" + ", Enumerable.Repeat("1", number))}\n";
    }
}
