using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Simulation.Tests.Scenarios;

/// <summary>A user with bots.</summary>
/// <param name="Id">Who.</param>
/// <param name="Token">What proves it, whichever process runs.</param>
/// <param name="Bots">The bots.</param>
internal sealed record Citizen(Guid Id, string Token, IReadOnlyList<OwnBot> Bots)
{
    /// <summary>Sends a request and gives the answer, whatever it is.</summary>
    public async Task<Answer> Send(HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new Answer($"{method} {path}", (int)answer.StatusCode, text);
    }
}

/// <summary>A bot and the version of it that plays.</summary>
internal readonly record struct OwnBot(Guid Id, Guid Version);

/// <summary>What came back.</summary>
/// <param name="Request">To what.</param>
/// <param name="Status">The status code.</param>
/// <param name="Text">The body.</param>
internal sealed record Answer(string Request, int Status, string Text)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Status is >= 200 and < 300;

    /// <summary>The body, read.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Itself, if it was done.</summary>
    public Answer Expected() => IsDone ? this : throw new InvalidOperationException($"{Request}: {Status} {Text}");
}
