using Infon.Domain.Accounts;

namespace Infon.Domain.Tests.Accounts;

public sealed class AccountRulesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a b c")]
    [InlineData("a@b")]
    [InlineData("DELETED-1")]
    [InlineData("<script>")]
    public void Some_names_are_no_usernames(string? name) => AccountRules.ObjectionToUsername(name).Should().NotBeNull();

    [Theory]
    [InlineData("abc")]
    [InlineData("Flo_99-x")]
    public void Letters_digits_and_dashes_make_a_username(string name) => AccountRules.ObjectionToUsername(name).Should().BeNull();

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaa")]
    [InlineData("ALICEANDBOB")]
    [InlineData("alice@example.org")]
    public void What_everybody_guesses_first_is_no_password(string password) =>
        AccountRules.ObjectionToPassword(password, "AliceAndBob", "Alice@example.org").Should().NotBeNull();

    [Fact]
    public void A_password_is_not_longer_than_hashing_it_may_cost()
    {
        var longest = string.Concat(Enumerable.Repeat("abcd", AccountRules.PasswordLengthMax / 4));

        AccountRules.ObjectionToPassword(longest).Should().BeNull();
        AccountRules.ObjectionToPassword(longest + "e").Should().NotBeNull();
    }

    [Theory]
    [InlineData("alice@example.org")]
    [InlineData("a.b+c@sub.example-site.org")]
    public void Some_texts_are_addresses(string address) => EmailAddress.Objection(address).Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("@example.org")]
    [InlineData("alice@localhost")]
    [InlineData("alice@example..org")]
    [InlineData("a@b@example.org")]
    [InlineData("alice@example.org\r\nBcc: all@example.org")]
    [InlineData("Alice <alice@example.org>")]
    public void Other_texts_are_none(string address) => EmailAddress.Objection(address).Should().NotBeNull();
}
