using Infon.Domain.Accounts;
using Infon.Domain.Bots;

namespace Infon.Domain.Tests.Bots;

public sealed class BotTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly Caller Owner = new(new UserId(new Guid("01910000-0000-7000-8000-000000000001")));
    private static readonly Caller Stranger = new(new UserId(new Guid("01910000-0000-7000-8000-000000000002")));
    private static readonly Caller Admin = new(new UserId(new Guid("01910000-0000-7000-8000-000000000003")), Role.Admin);

    [Fact]
    public void Only_the_owner_opens_a_bot_and_only_as_it_is_now()
    {
        var bot = New();

        bot.Open(Owner, null).IsRefused.Should().BeFalse();
        bot.Open(Owner, bot.Revision).IsRefused.Should().BeFalse();
        bot.Open(Owner, bot.Revision + 1).Refusal!.Code.Should().Be("request.stale");
        bot.Open(Stranger, null).Refusal!.Code.Should().Be("bots.not-yours");
        bot.Open(Admin, null).Refusal!.Code.Should().Be("bots.not-yours");
        bot.Open(Caller.Anonymous, null).Refusal!.Code.Should().Be("request.unauthenticated");
    }

    [Fact]
    public void Private_source_is_for_its_owner_only_and_not_for_admins()
    {
        var bot = New();

        bot.IsReadableFor(Owner).Should().BeTrue();
        bot.IsReadableFor(Stranger).Should().BeFalse();
        bot.IsReadableFor(Admin).Should().BeFalse();
        (bot with { Visibility = Visibility.Public }).IsReadableFor(Caller.Anonymous).Should().BeTrue();
    }

    [Fact]
    public void The_first_version_that_loads_plays_and_later_ones_on_request()
    {
        var bot = New();

        bot = bot.Add(Version(1, Verdict.DoesNotLoad), activate: true, Now);
        bot.ActiveVersion.Should().BeNull();
        bot = bot.Add(Version(2, Verdict.Faulty), activate: false, Now);
        bot.ActiveVersion.Should().Be(2);
        bot = bot.Add(Version(3, Verdict.Ok), activate: false, Now);
        bot.ActiveVersion.Should().Be(2);
        bot = bot.Add(Version(4, Verdict.Ok), activate: true, Now);

        bot.ActiveVersion.Should().Be(4);
        bot.Versions.Should().Be(4);
        bot.Revision.Should().Be(5);
    }

    [Fact]
    public void House_bots_belong_to_nobody_who_asks_and_are_never_deleted()
    {
        var bot = New() with { Owner = UserId.House };

        bot.Open(Admin, null).Refusal!.Code.Should().Be("bots.house");
        bot.Delete(Now).Refusal!.Code.Should().Be("bots.house");
    }

    [Fact]
    public void A_deleted_bot_has_neither_name_nor_words()
    {
        var deleted = New().Delete(Now).Value;

        deleted.Name.Should().BeEmpty();
        deleted.Description.Should().BeEmpty();
        deleted.DeletedAt.Should().Be(Now);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var refusal = Bot.Create(new BotId(Guid.Empty), Owner, "", "a\0b", Visibility.Private, Now).Refusal!;

        refusal.Fields.Select(error => error.Field).Should().Equal("name", "description");
    }

    [Fact]
    public void House_bots_have_the_same_ids_everywhere()
    {
        HouseBots.IdOf("grazer").Should().Be(HouseBots.IdOf("grazer")).And.NotBe(HouseBots.IdOf("hunter"));
        HouseBots.IdOf("grazer").Value.Version.Should().Be(7);
        HouseBots.DescriptionOf("-- Grazer: gets by.\n--\nx = 1").Should().Be("gets by.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n")]
    [InlineData("a\0")]
    public void Some_sources_are_no_text(string? source) => SourceText.Objection(source).Should().NotBeNull();

    [Fact]
    public void Half_a_character_is_no_text()
    {
        SourceText.Objection("one\ntwo" + (char)0xd800).Should().Contain("line 2");
        SourceText.Objection(new string([(char)0xdc00, (char)0xd800])).Should().NotBeNull();
    }

    [Fact]
    public void A_source_is_as_long_as_its_bytes()
    {
        SourceText.Objection(new string('a', SourceText.BytesMax)).Should().BeNull();
        SourceText.Objection(new string('a', SourceText.BytesMax + 1)).Should().NotBeNull();
        SourceText.Objection(new string('ä', (SourceText.BytesMax / 2) + 1)).Should().Contain("257");
        SourceText.TextOf(new SourceText("ä\U0001F600").Bytes.Span).Should().Be("ä\U0001F600");
    }

    private static Bot New() => Bot.Create(new BotId(Guid.Empty), Owner, "name", "words", Visibility.Private, Now).Value;

    private static BotVersion Version(int number, Verdict verdict) =>
        new(new BotVersionId(Guid.Empty), new BotId(Guid.Empty), number, "", "", 1, null, verdict, Now);
}
