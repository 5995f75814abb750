using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Queue;

[Collection(WithAccounts.Name)]
public sealed class QueueEndpointTests(AccountsInfon infon)
{
    [Fact]
    public async Task Everybody_sees_how_the_queue_is_doing()
    {
        var status = await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/queue/status");

        status.GetProperty("capacity").GetInt32().Should().Be(300 * Math.Max(2, Environment.ProcessorCount));
        status.GetProperty("depth").GetInt32().Should().BeGreaterOrEqualTo(0);
        status.GetProperty("etaLiveSeconds").ValueKind.Should().Be(JsonValueKind.Number);
    }
}
