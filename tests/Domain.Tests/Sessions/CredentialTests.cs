using Infon.Domain.Accounts;
using Infon.Domain.Sessions;

namespace Infon.Domain.Tests.Sessions;

public sealed class CredentialTests
{
    private static readonly UserId User = new(new Guid("01910000-0000-7000-8000-000000000001"));
    private static readonly Guid Id = new("01910000-0000-7000-8000-000000000002");
    private static readonly byte[] Secret = [.. Enumerable.Range(1, Credential.SecretLength).Select(each => (byte)each)];

    [Fact]
    public void A_credential_says_whose_it_is_and_what_is_stored_of_its_secret()
    {
        var text = Credential.Write(Credential.AccessPrefix, User, Id, Secret);

        text.Should().StartWith("infat_");
        Credential.Read(Credential.AccessPrefix, text).Should().Be(new Credential(User, Id, Credential.HashOf(Secret)));
    }

    [Fact]
    public void What_is_stored_is_not_the_secret() => Credential.HashOf(Secret).Should().HaveLength(64).And.NotContain(Convert.ToHexStringLower(Secret));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("infat_")]
    [InlineData("infat_%%%%")]
    [InlineData("infrt_AAAA")]
    public void Other_texts_are_no_credentials(string? text) => Credential.Read(Credential.AccessPrefix, text).Should().BeNull();

    [Fact]
    public void A_credential_that_was_cut_or_extended_is_none()
    {
        var text = Credential.Write("", User, Id, Secret);

        Credential.Read("", text[..^1]).Should().BeNull();
        Credential.Read("", text + "A").Should().BeNull();
        Credential.Read("", " " + text[1..]).Should().BeNull();
    }
}
