using Infon.Domain.ApiKeys;

namespace Infon.Domain.Tests.ApiKeys;

public sealed class ApiKeyTextTests
{
    private static readonly ApiKeyId Id = new(new Guid("01910000-0000-7000-8000-000000000001"));
    private static readonly string Text = ApiKeyText.Write(Id, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);

    [Fact]
    public void A_key_says_which_one_it_is()
    {
        ApiKeyText.TryRead(Text, out var id).Should().BeTrue();

        id.Should().Be(Id);
        Text.Should().StartWith("infon_01910000000070008000000000000001_0102030405");
    }

    [Fact]
    public void A_key_with_any_character_changed_is_none()
    {
        var changed = Enumerable.Range(0, Text.Length).Select(at => Text[..at] + (Text[at] == '0' ? '1' : '0') + Text[(at + 1)..]);

        changed.Should().OnlyContain(text => !Reads(text));
    }

    [Fact]
    public void A_key_cut_short_or_with_something_behind_it_is_none()
    {
        Enumerable.Range(0, Text.Length).Select(length => Text[..length]).Should().OnlyContain(text => !Reads(text));

        Reads(Text + "0").Should().BeFalse();
    }

    [Fact]
    public void Keys_of_other_secrets_have_other_hashes() =>
        ApiKeyText.HashOf(Text).Should().NotEqual(ApiKeyText.HashOf(ApiKeyText.Write(Id, new byte[ApiKeyText.SecretBytes])));

    private static bool Reads(string text) => ApiKeyText.TryRead(text, out _);
}
