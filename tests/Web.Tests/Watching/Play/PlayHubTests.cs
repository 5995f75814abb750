using System.Net.WebSockets;
using System.Text;
using Infon.ProcessKit.Live;

namespace Infon.Web.Tests.Watching.Play;

[Collection(InLocalMode.Name)]
public sealed class PlayHubTests(LocalInfon infon)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_asks_how_many_are_here_hears_it(bool isBinary)
    {
        await using var client = await PlayClient.ConnectAsync(infon.Process.Address, isBinary);

        var answer = await client.InvokeAsync("Presence");

        answer.GetProperty("value").GetProperty("connections").GetInt32().Should().BeGreaterThanOrEqualTo(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_leaves_what_they_do_not_watch_is_told_so(bool isBinary)
    {
        await using var client = await PlayClient.ConnectAsync(infon.Process.Address, isBinary);

        var answer = await client.InvokeAsync("Leave", Guid.NewGuid());

        answer.GetProperty("problem").GetProperty("code").GetString().Should().Be("watching.not-watched");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_request_is_said_at_once()
    {
        await using var client = await PlayClient.ConnectAsync(infon.Process.Address);

        var answer = await client.InvokeAsync("Watch", new { match = Guid.NewGuid(), have = -1, every = 1000 });

        var problem = answer.GetProperty("problem");
        problem.GetProperty("code").GetString().Should().Be("request.invalid");
        problem.GetProperty("detail").GetString().Should().Contain("have:").And.Contain("every:");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arguments_that_are_none_are_an_error_and_the_connection_stays(bool isBinary)
    {
        await using var client = await PlayClient.ConnectAsync(infon.Process.Address, isBinary);

        var asking = () => client.InvokeAsync("Leave", "no id");

        await asking.Should().ThrowAsync<InvalidOperationException>();
        (await client.InvokeAsync("Presence")).GetProperty("value").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Object);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Garbage_ends_the_connection(bool isBinary)
    {
        await using var client = await PlayClient.ConnectAsync(infon.Process.Address, isBinary);

        await client.SendRawAsync(
            isBinary ? [0x05, 0xc1, 1, 2, 3, 4] : Encoding.UTF8.GetBytes("{\"type\":}\u001e"),
            isBinary ? WebSocketMessageType.Binary : WebSocketMessageType.Text);

        await client.Ended.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Who_floods_is_refused_and_then_disconnected()
    {
        await using var client = await PlayClient.ConnectAsync(infon.Process.Address);
        var answers = new List<string>();
        while (answers.Count < 2000 && answers.LastOrDefault("").Length == 0)
        {
            answers.Add((await client.InvokeAsync("Presence")).GetProperty("problem").ToString());
        }

        var flood = async () =>
        {
            for (var count = 0; count < 200; count++)
            {
                await client.SendAsync("Presence");
            }
        };

        answers.Should().HaveCountGreaterThan(120);
        answers[^1].Should().Contain("watching.too-fast");
        await Task.WhenAny(flood(), client.Ended);
        await client.Ended.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
