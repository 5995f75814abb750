using System.Diagnostics;
using System.Text;
using Infon.Cli.Replays;
using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Replays;

public sealed class ForeignServerTests : IDisposable
{
    private const string Id = "01890a5d-ac96-774b-bcce-b302099a8057", Path = $"/api/v2/matches/{Id}";

    private readonly FakeServer _server = new();

    private string Address => $"{_server.Address}/matches/{Id}";

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("no address")]
    [InlineData("ftp://example.org/matches/01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("file:///matches/01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("http://user:secret@example.org/matches/01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("http://example.org/bots/01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("http://example.org/matches/last")]
    [InlineData("http://example.org/matches/")]
    public async Task An_address_of_no_match_is_wrong_use(string address)
    {
        var said = await Prompt.InfonAsync("verify", "--match", address);

        said.ExitCode.Should().Be(ExitCode.WrongUse);
        said.Complaint.Should().StartWith("infon: '").And.NotContain("\n");
    }

    [Theory]
    [InlineData("http://h/matches/01890a5d-ac96-774b-bcce-b302099a8057?tick=7", "http://h/api/v2/x")]
    [InlineData("https://h:444/sub/api/v2/matches/01890a5d-ac96-774b-bcce-b302099a8057/replay", "https://h:444/sub/api/v2/x")]
    public void An_address_is_understood_as_a_browser_shows_it_and_as_the_api_has_it(string text, string api) =>
        MatchAddress.Parse(text).At("x").ToString().Should().Be(api);

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var gone = new FakeServer();
        gone.Dispose();

        var said = await Prompt.InfonAsync("verify", "--match", $"{gone.Address}/matches/{Id}");

        said.ExitCode.Should().Be(ExitCode.WrongUse);
        said.Complaint.Should().StartWith("infon: the match cannot be had from 127.0.0.1:");
    }

    [Fact]
    public async Task A_match_that_is_not_there_is_said_so() => (await Complaint()).Should().Contain("the server answers 404");

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        using var elsewhere = new FakeServer();
        _server.With(Path, $"302 Found\r\nLocation: {elsewhere.Address}/x", []);

        (await Complaint()).Should().Contain($"points to {elsewhere.Address}/x");
        elsewhere.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"result\":{}}")]
    [InlineData("{\"result\":{\"stateHash\":1,\"cause\":2,\"ticks\":\"x\"},\"seats\":{},\"proof\":3}")]
    [InlineData("{\"result\":{\"stateHash\":\"\",\"cause\":\"\",\"ticks\":99999999999},\"seats\":[],\"proof\":null}")]
    [InlineData("{\"result\":{\"stateHash\":\"\",\"cause\":\"\",\"ticks\":1},\"seats\":[],\"proof\":{\"keyId\":\"a\",\"signature\":\"!!\"}}")]
    public async Task Junk_is_called_so(string json)
    {
        _server.With(Path, "200 OK", Encoding.UTF8.GetBytes(json));

        (await Complaint()).Should().Contain("makes no sense");
    }

    [Fact]
    public async Task Junk_is_called_so_however_deep_it_is()
    {
        _server.With(Path, "200 OK", Encoding.UTF8.GetBytes(new string('[', 500_000)));

        (await Complaint()).Should().Contain("makes no sense");
    }

    [Fact]
    public async Task A_match_that_has_not_ended_is_said_so()
    {
        _server.With(Path, "200 OK", "{\"status\":\"running\",\"result\":null}"u8.ToArray());

        (await Complaint()).Should().Contain("has no result: it is running");
    }

    [Fact]
    public async Task An_endless_answer_is_given_up()
    {
        _server.With(Path, async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), stop);
            while (true)
            {
                await stream.WriteAsync(new byte[64 * 1024], stop);
            }
        });

        (await Complaint()).Should().Contain("larger than 1024 KiB");
    }

    [Fact]
    public async Task An_answer_that_comes_drop_by_drop_is_given_up()
    {
        _server.With("/slow", async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8.ToArray(), stop);
            await new TaskCompletionSource().Task.WaitAsync(stop);
        });
        using var server = new ForeignServer(TimeSpan.FromMilliseconds(200));
        var begun = Stopwatch.GetTimestamp();

        var get = () => server.Get(new Uri($"{_server.Address}/slow"), "the replay", 1000, CancellationToken.None);

        await get.Should().ThrowAsync<WrongUseException>().WithMessage("127.0.0.1 did not send the replay within*");
        Stopwatch.GetElapsedTime(begun).Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_replay_that_is_none_and_an_unknown_key_are_wrong_not_an_accident()
    {
        const string match = """
            {"status":"completed","result":{"stateHash":"0","cause":"time","ticks":1},"seats":[],"proof":{"keyId":"\u001b[2Jevil","signature":"AAAA"}}
            """;
        _server.With(Path, "200 OK", Encoding.UTF8.GetBytes(match)).With($"{Path}/replay", "200 OK", "\u001b[31mjunk"u8.ToArray())
            .With($"{Path}/seal", "200 OK", "x"u8.ToArray()).With("/api/v2/signing-keys", "200 OK", "{\"items\":[]}"u8.ToArray());

        var said = await Prompt.InfonAsync("verify", "--match", Address);

        said.ExitCode.Should().Be(ExitCode.Failed);
        said.Output.Should().Contain("WRONG replay").And.Contain("WRONG key").And.Contain("NOT what its server says").And.NotContain("\u001b");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "a.replay", "--match", "http://h/matches/01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("verify", "a.replay", "--key", "key.pem")]
    public async Task Either_a_file_or_a_match_is_verified(params string[] words) =>
        (await Prompt.InfonAsync(words)).ExitCode.Should().Be(ExitCode.WrongUse);

    private async Task<string> Complaint()
    {
        var said = await Prompt.InfonAsync("verify", "--match", Address);
        said.ExitCode.Should().Be(ExitCode.WrongUse, said.Output);
        said.Complaint.Should().NotContain("\u001b").And.NotContain("\n");
        return said.Complaint;
    }
}
