using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;

namespace Infon.Domain.Tests.ApiKeys;

public sealed class ApiKeyTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly byte[] Hash = [1, 2, 3];
    private static readonly ApiKey Key = new(
        new ApiKeyId(Guid.Empty), UserId.LocalPlayer, "laptop", Scopes.All, [.. Hash], Now, Now.AddDays(1));

    [Fact]
    public void A_key_proves_its_owner_until_it_expires()
    {
        Key.Objection(Hash, Now.AddDays(1).AddTicks(-1)).Should().BeNull();

        Key.Objection(Hash, Now.AddDays(1))!.Code.Should().Be("api-keys.expired");
    }

    [Fact]
    public void Whoever_has_the_wrong_secret_does_not_learn_what_became_of_the_key() =>
        (Key with { RevokedAt = Now }).Objection([1, 2, 4], Now)!.Code.Should().Be("api-keys.wrong");

    [Fact]
    public void A_revoked_key_proves_nothing() =>
        (Key with { RevokedAt = Now }).Objection(Hash, Now)!.Code.Should().Be("api-keys.revoked");

    [Fact]
    public void A_use_is_noted_at_most_once_a_minute()
    {
        Key.IsUseWorthNoting(Now).Should().BeTrue();

        (Key with { LastUsedAt = Now }).IsUseWorthNoting(Now.AddSeconds(59)).Should().BeFalse();
        (Key with { LastUsedAt = Now }).IsUseWorthNoting(Now.AddSeconds(60)).Should().BeTrue();
    }

    [Fact]
    public void A_key_without_any_scope_is_not_made()
    {
        ApiKeyRules.ObjectionToScopes(Scopes.None).Should().Contain("bots:read");

        ApiKeyRules.ObjectionToScopes(Scopes.BotsRead | Scopes.BotsWrite).Should().BeNull();
    }

    [Fact]
    public void Every_scope_has_a_name_that_leads_back_to_it()
    {
        ScopeNames.Of(Scopes.All).Should().HaveCount(ScopeNames.All.Length);

        ScopeNames.All.Should().OnlyContain(line => ScopeNames.Find(line.Name) == line.Scope);
    }
}
