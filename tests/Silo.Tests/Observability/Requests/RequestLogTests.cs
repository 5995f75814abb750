using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Observability.Requests;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_request_is_a_line_with_its_trace_and_without_any_secret()
    {
        using var folder = new TestFolder();
        await using var infon = await InfonExecutable.StartAsync(folder.Path);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v2/bots?token=topsecret1", UriKind.Relative))
        {
            Content = JsonContent.Create(new { name = "topsecret2" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "topsecret3");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        await infon.Client.SendAsync(request);
        await infon.WaitUntilSaidAsync("POST /api/v2/bots 401 in ");
        await infon.StopAsync();

        infon.Output.Should().Contain("trace 0af7651916cd43dd8448eb211c80319c").And.NotContain("topsecret").And.NotContain("/health/ready").And.NotContain("not authenticated");
    }

    [Fact]
    public async Task For_collectors_each_line_is_an_object()
    {
        using var folder = new TestFolder();
        await using var infon = await InfonExecutable.StartAsync(folder.Path, ["Infon:Logs:Format=Json"]);

        await infon.Client.GetAsync(new Uri("/api/v2/bots", UriKind.Relative));
        await infon.StopAsync();

        var lines = infon.Output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Should().Contain(line => line.GetProperty("Category").GetString() == "Infon.Requests"
            && line.GetProperty("State").GetProperty("Path").GetString() == "/api/v2/bots" && line.GetProperty("State").GetProperty("Status").GetInt32() == 200);
    }
}
