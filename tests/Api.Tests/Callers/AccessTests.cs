using Infon.Api.Callers;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;

namespace Infon.Api.Tests.Callers;

public sealed class AccessTests
{
    private static readonly CallerPrincipal Person = CallerClaims.PrincipalOf(UserId.LocalPlayer, Role.User, CallerSchemes.Session);
    private static readonly CallerPrincipal Admin = CallerClaims.PrincipalOf(UserId.LocalPlayer, Role.Admin, CallerSchemes.Session);

    [Theory]
    [InlineData(Scopes.BotsRead, null)]
    [InlineData(Scopes.All, null)]
    [InlineData(Scopes.BotsWrite, "request.scope-missing")]
    [InlineData(Scopes.None, "request.scope-missing")]
    public void A_key_needs_the_scope_of_the_route(Scopes scopes, string? code) =>
        (new Access(Anyone: false, Scopes.BotsRead, Admin: false).Objection(Key(scopes))?.Code).Should().Be(code);

    [Fact]
    public void A_key_with_every_scope_does_not_do_what_people_do_in_person() =>
        Access.InPerson.Objection(Key(Scopes.All))!.Code.Should().Be("request.not-by-key");

    [Fact]
    public void Nobody_gets_only_where_anyone_may()
    {
        new Access(Anyone: true, Scopes.BotsRead, Admin: false).Objection(null).Should().BeNull();
        new Access(Anyone: false, Scopes.BotsRead, Admin: false).Objection(null)!.Code.Should().Be("request.unauthenticated");
    }

    [Fact]
    public void Only_admins_get_where_admins_work()
    {
        var access = new Access(Anyone: false, Scopes.None, Admin: true);

        access.Objection(Admin).Should().BeNull();
        access.Objection(Person)!.Code.Should().Be("request.forbidden");
        access.Objection(Key(Scopes.All))!.Code.Should().Be("request.not-by-key");
    }

    private static CallerPrincipal Key(Scopes scopes) =>
        new(new Caller(UserId.LocalPlayer, Role.Admin), CallerSchemes.ApiKey, scopes, Guid.Empty);
}
