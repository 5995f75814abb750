using Infon.Domain.Accounts;
using Infon.Domain.Accounts.Identities;

namespace Infon.Domain.Tests.Accounts.Identities;

public sealed class UsernameProposalsTests
{
    private static readonly Guid Unique = new("01900000-0000-7000-8000-0123456789ab");

    [Theory]
    [InlineData("octocat", "octocat")]
    [InlineData("The Octocat!", "TheOctocat")]
    [InlineData("4-real_", "real")]
    [InlineData("名前", "player")]
    [InlineData("", "player")]
    [InlineData("ab", "player")]
    [InlineData("deleted-me", "player")]
    [InlineData("<script>alert(1)</script>", "scriptalert1script")]
    public void The_first_name_is_what_is_left_of_the_login(string login, string name) =>
        UsernameProposals.From(login, Unique).First().Should().Be(name);

    [Fact]
    public void The_names_after_it_have_numbers_and_the_last_one_is_hardly_ever_taken() =>
        UsernameProposals.From("octocat", Unique).Should().Equal(
            "octocat", "octocat-2", "octocat-3", "octocat-4", "octocat-5", "octocat-6", "octocat-7", "octocat-8", "octocat-9", "octocat-456789ab");

    [Theory]
    [InlineData("a-very-long-login-that-goes-on-and-on-and-on")]
    [InlineData("abcdefghijklmnopqrstuvw")]
    [InlineData("bob")]
    public void Every_name_is_a_right_username(string login) =>
        UsernameProposals.From(login, Unique).Should().OnlyHaveUniqueItems()
            .And.OnlyContain(name => AccountRules.ObjectionToUsername(name) == null);
}
