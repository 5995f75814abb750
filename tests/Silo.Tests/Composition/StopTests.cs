using System.Net.Sockets;
using System.Text;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Composition;

/// <summary>How the built program stops.</summary>
public sealed class StopTests
{
    private const string Body = """{"name":"late"}""";

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_request_that_is_under_way_is_still_answered(string signal)
    {
        using var folder = new TestFolder();
        await using var infon = await InfonExecutable.StartAsync(folder.Path);
        using var caller = await BeginRequestAsync(infon.Address);

        await infon.SignalAsync(signal);
        await infon.WaitUntilSaidAsync("1 are still being answered");
        await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Body[3..]));
        var answer = await new StreamReader(caller.GetStream()).ReadToEndAsync();
        var exitCode = await infon.WaitForExitAsync();

        answer.Should().StartWith("HTTP/1.1 201").And.Contain("late");
        exitCode.Should().Be(0);
        infon.Output.Should().Contain("All requests are answered").And.Contain("grains to finish").And.Contain("Stopped after");
    }

    [Fact]
    public async Task A_request_that_never_ends_is_given_up_when_the_patience_is_over()
    {
        using var folder = new TestFolder();
        await using var infon = await InfonExecutable.StartAsync(folder.Path, ["Infon:StopSecondsMax=1"]);
        using var caller = await BeginRequestAsync(infon.Address);

        var exitCode = await infon.StopAsync();

        exitCode.Should().Be(0);
        infon.Output.Should().Contain("1 are still being answered").And.Contain("Stopped after");
    }

    /// <summary>Sends a request but for the end of its body, and waits until it is being answered.</summary>
    private static async Task<TcpClient> BeginRequestAsync(Uri address)
    {
        var caller = new TcpClient();
        await caller.ConnectAsync(address.Host, address.Port);
        var head = $"POST /api/v2/bots HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n"
            + "Expect: 100-continue\r\n\r\n";
        await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));

        // The server says so when it begins to read the body.
        var goOn = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await caller.GetStream().ReadExactlyAsync(goOn);
        await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Body[..3]));
        return caller;
    }
}
