using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests;

/// <summary>What tests ask of answers.</summary>
public static class Answers
{
    /// <summary>The answer is a problem with that status and code; gives the problem.</summary>
    public static async Task<JsonElement> ShouldBeProblem(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().Should().Be(code);
        problem.GetProperty("status").GetInt32().Should().Be((int)status);
        return problem;
    }

    /// <summary>Sends with an API key.</summary>
    public static async Task<HttpResponseMessage> SendWithKey(
        this HttpClient client, HttpMethod method, string path, string key, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", key);
        return await client.SendAsync(request);
    }

    /// <summary>Makes an API key of the local player.</summary>
    public static async Task<(Guid Id, string Text)> MakeKey(this HttpClient client, string name, params string[] scopes)
    {
        var made = await client.PostAsJsonAsync("/api/v2/api-keys", new { name, scopes });
        made.StatusCode.Should().Be(HttpStatusCode.Created);
        var key = await made.Content.ReadFromJsonAsync<JsonElement>();
        return (key.GetProperty("id").GetGuid(), key.GetProperty("key").GetString()!);
    }
}
