using System.IO.Compression;
using System.Net;
using Infon.ProcessKit;

namespace Infon.Api.Tests.Accounts.Identities;

/// <summary>Providers that are linked with an account.</summary>
[Collection(WithProviders.Name)]
public sealed class LinkTests(ProvidersInfon infon)
{
    [Fact]
    public async Task A_linked_provider_signs_in_to_the_account_and_its_owner_is_told()
    {
        var alice = await infon.NewUser("alice");
        var person = infon.NewPerson("alice-at-github");

        var page = await alice.Go(person);

        page.Should().Be("/home");
        var elsewhere = infon.NewBrowser();
        await elsewhere.Go(person);
        (await elsewhere.Me()).GetProperty("username").GetString().Should().Be("alice");
        (await elsewhere.Me()).GetProperty("email").GetString().Should().Be("alice@example.org");
        (await infon.Process.MailsTo("alice@example.org"))[^1].Should().Contain("alice-at-github at github now signs in to your account alice");
    }

    [Fact]
    public async Task Several_providers_can_be_linked_each_once()
    {
        var browser = await infon.NewUser("bob");
        var person = infon.NewPerson();
        await browser.Go(person);
        await browser.Go(person, "google");

        var again = await browser.Go(person);
        var second = await browser.Go(infon.NewPerson());

        (await browser.Linked()).Should().Equal("github", "google");
        again.Should().Be("/home");
        second.Should().Be("/home?problem=accounts.identity-linked");
    }

    [Fact]
    public async Task What_signs_in_to_one_account_is_not_linked_with_another()
    {
        var person = infon.NewPerson();
        await infon.NewBrowser().Go(person);
        var thief = await infon.NewUser("thief");

        var page = await thief.Go(person);

        page.Should().Be("/home?problem=accounts.identity-taken");
        (await thief.Linked()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_provider_that_was_unlinked_does_not_sign_in_any_more()
    {
        var dave = await infon.NewUser("dave");
        var person = infon.NewPerson("dave-at-github");
        await dave.Go(person);

        var unlinked = await dave.Client.DeleteAsync("/api/v2/users/me/identities/github");

        unlinked.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await dave.Linked()).Should().BeEmpty();
        (await infon.Process.MailsTo("dave@example.org"))[^1].Should().Contain("does not sign in to your account dave any more");
        (await (await dave.Client.DeleteAsync("/api/v2/users/me/identities/github")).CodeOf()).Should().Be("accounts.identity-not-found");
        var other = infon.NewBrowser();
        await other.Go(person);
        (await other.Me()).GetProperty("username").GetString().Should().Be("dave-at-github");
    }

    [Fact]
    public async Task The_last_way_in_stays()
    {
        var browser = infon.NewBrowser();
        var person = infon.NewPerson();
        await browser.Go(person);

        var refused = await browser.Client.DeleteAsync("/api/v2/users/me/identities/github");
        await browser.Go(person, "facebook");
        var unlinked = await browser.Client.DeleteAsync("/api/v2/users/me/identities/github");

        (await refused.CodeOf()).Should().Be("accounts.last-way-in");
        unlinked.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await browser.Linked()).Should().Equal("facebook");
    }

    [Fact]
    public async Task Linked_providers_are_in_the_archive_of_what_is_ones_own()
    {
        var browser = infon.NewBrowser();
        var person = infon.NewPerson();
        await browser.Go(person);

        await using var stream = await browser.Client.GetStreamAsync("/api/v2/users/me/export");

        await using var archive = new ZipArchive(stream);
        using var reader = new StreamReader(archive.GetEntry("identities.json")!.Open());
        (await reader.ReadToEndAsync()).Should().Contain("github").And.Contain(person.Login);
    }

    [Fact]
    public async Task Nobody_sees_or_unlinks_anything_without_being_signed_in()
    {
        var nobody = infon.NewBrowser().Client;

        (await (await nobody.GetAsync("/api/v2/users/me/identities")).CodeOf()).Should().Be("request.unauthenticated");
        (await (await nobody.DeleteAsync("/api/v2/users/me/identities/github")).CodeOf()).Should().Be("request.unauthenticated");
    }
}
