using System.Net;
using System.Text.Json;
using Infon.Domain.Refusals;

namespace Infon.Api.Tests.Requests;

/// <summary>Goes to routes and writes down what is not as it should be, so that one run shows all of it.</summary>
public sealed class Walk
{
    private static readonly HashSet<string> Codes = [.. RefusalCatalog.All.Select(line => line.Code)];

    private readonly List<string> _findings = [];

    /// <summary>What nobody but its owner may ever read.</summary>
    public const string Secret = "SECRET-OF-THE-OWNER";

    public int Steps { get; private set; }

    public void ShouldBeFine(int stepsAtLeast = 1)
    {
        _findings.Should().BeEmpty();
        Steps.Should().BeGreaterOrEqualTo(stepsAtLeast);
    }

    /// <summary>Sends a request; whatever the answer is, it is no failure, a refusal is a problem with a known code, and nothing is given away.</summary>
    public async Task<string?> Step(Route route, HttpClient client, HttpRequestMessage request, string? expected = null)
    {
        Steps++;
        using (request)
        {
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            var code = Check(route, request, answer, body);
            if (expected is not null && code != expected)
            {
                Find(route, request, $"was answered {(int)answer.StatusCode} {code} instead of {expected}");
            }

            return code;
        }
    }

    private string? Check(Route route, HttpRequestMessage request, HttpResponseMessage answer, string body)
    {
        if (body.Contains(Secret, StringComparison.Ordinal))
        {
            Find(route, request, "gave away what is somebody else's");
        }

        if (answer.StatusCode < HttpStatusCode.BadRequest)
        {
            return null;
        }

        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            Find(route, request, $"was refused with {(int)answer.StatusCode} {answer.Content.Headers.ContentType} instead of a problem: {body}");
            return null;
        }

        var code = JsonDocument.Parse(body).RootElement.GetProperty("code").GetString()!;
        if (!Codes.Contains(code) || answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            Find(route, request, $"was refused with {(int)answer.StatusCode} {code}");
        }

        return code;
    }

    private void Find(Route route, HttpRequestMessage request, string what) => _findings.Add($"{route} as {request.RequestUri}: {what}");
}
