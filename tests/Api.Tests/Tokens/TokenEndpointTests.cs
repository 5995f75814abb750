using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Tokens;

[Collection(WithAccounts.Name)]
public sealed class TokenEndpointTests(AccountsInfon infon)
{
    [Fact]
    public async Task A_new_account_has_ten_tokens_and_gets_the_next_tomorrow()
    {
        var client = await infon.NewUser();

        var balance = await client.GetFromJsonAsync<JsonElement>("/api/v2/tokens/balance");

        balance.GetProperty("balance").GetInt32().Should().Be(10);
        balance.GetProperty("cap").GetInt32().Should().Be(20);
        balance.GetProperty("nextAt").GetDateTimeOffset().Should().BeCloseTo(DateTimeOffset.UtcNow.AddDays(1), TimeSpan.FromMinutes(5));
        balance.GetProperty("prices").GetProperty("liveChallenge").GetInt32().Should().Be(1);
        balance.GetProperty("prices").GetProperty("headlessChallenge").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task The_ledger_begins_with_what_the_account_was_opened_with()
    {
        var client = await infon.NewUser();

        var ledger = await client.GetFromJsonAsync<JsonElement>("/api/v2/tokens/ledger?limit=5");

        ledger.GetProperty("total").GetInt32().Should().Be(1);
        var line = ledger.GetProperty("items")[0];
        (line.GetProperty("cause").GetString(), line.GetProperty("amount").GetInt32(), line.GetProperty("balance").GetInt32())
            .Should().Be(("start", 10, 10));
    }

    [Fact]
    public async Task Tokens_are_shown_to_their_owner_only() =>
        await (await infon.Client.GetAsync("/api/v2/tokens/balance")).ShouldBeProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
}
