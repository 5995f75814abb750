using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Api.Tests.Accounts;

namespace Infon.Api.Tests.Mail;

[Collection(InLocalMode.Name)]
public sealed class OutboxInLocalModeTests(LocalInfon infon)
{
    [Fact]
    public async Task Who_develops_reads_the_mails_that_nobody_sends()
    {
        await infon.Client.PostAsJsonAsync(
            "/api/v2/auth/register", new { username = "developer", email = "developer@example.org", password = AccountsInfon.Password });

        var outbox = await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/dev/outbox");

        outbox.GetProperty("items").EnumerateArray().Select(mail => mail.GetProperty("to").GetString()).Should().Contain("developer@example.org");
    }
}

[Collection(WithAccounts.Name)]
public sealed class OutboxInHostedModeTests(AccountsInfon infon)
{
    [Fact]
    public async Task In_hosted_mode_nobody_reads_the_mails_of_others()
    {
        var user = await infon.NewUser();

        (await user.GetAsync("/api/v2/dev/outbox")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await infon.Client.GetAsync("/api/v2/dev/outbox")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }
}
