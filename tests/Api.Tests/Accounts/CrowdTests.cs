using System.Net;
using System.Net.Http.Json;

namespace Infon.Api.Tests.Accounts;

[Collection(WithAccounts.Name)]
public sealed class CrowdTests(AccountsInfon infon)
{
    [Fact]
    public async Task Who_is_signed_in_is_answered_while_a_crowd_signs_in()
    {
        var user = await infon.NewUser();
        var name = await infon.Register();
        var crowd = Enumerable.Range(0, 40).Select(i => infon.Client.PostAsJsonAsync(
            "/api/v2/auth/login", new { login = $"{name}-{i}", password = AccountsInfon.Password })).ToList();

        for (var i = 0; i < 3; i++)
        {
            (await user.GetAsync("/api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        var stillWaiting = crowd.Count(attempt => !attempt.IsCompleted);
        var answers = await Task.WhenAll(crowd);
        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Unauthorized);
        stillWaiting.Should().BePositive("one password is checked after the other, and nobody else waits for that");
    }
}
