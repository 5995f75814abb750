using System.Xml.Linq;

namespace Infon.Architecture.Tests.Documents;

/// <summary>The rules of documents, each shown something that breaks it.</summary>
public sealed class DocumentRulesFail
{
    [Theory]
    [InlineData("")]
    [InlineData("<summary></summary>")]
    [InlineData("<summary>A checkout</summary>")]
    public void On_a_public_type_without_a_sentence(string summary) =>
        DocumentRules.Undocumented([typeof(Repository)], Documentation(summary)).Should().ContainSingle();

    [Fact]
    public void But_not_on_a_type_with_one() =>
        DocumentRules.Undocumented([typeof(Repository)], Documentation("<summary>A checkout.</summary>")).Should().BeEmpty();

    [Fact]
    public void On_a_decision_of_more_than_a_page() =>
        DocumentRules.LostOrLong(Record(new string('\n', DocumentRules.RecordLinesMax) + "end"), Index("[one](0001-one.md)"))
            .Should().ContainSingle().Which.Should().Contain("lines");

    [Fact]
    public void On_a_decision_that_is_not_listed() =>
        DocumentRules.LostOrLong(Record("short"), Index("[two](0002-two.md)")).Should().ContainSingle().Which.Should().Contain("not listed");

    [Theory]
    [InlineData("[x](missing.md)", "docs/missing.md")]
    [InlineData("[x](../CHANGELOG.md#top)", "CHANGELOG.md")]
    [InlineData("[x](./a/../b.md \"title\")", "docs/b.md")]
    public void On_a_link_that_leads_nowhere(string text, string wanted)
    {
        var asked = new List<string>();

        var dead = DocumentRules.DeadLinks(new TextFile("docs/README.md", text), path =>
        {
            asked.Add(path);
            return false;
        });

        dead.Should().ContainSingle();
        asked.Should().Equal(wanted);
    }

    [Theory]
    [InlineData("[x](https://example.org)")]
    [InlineData("[x](#below)")]
    [InlineData("`[x](missing.md)`")]
    [InlineData("```\n[x](missing.md)\n```")]
    public void But_not_on_links_elsewhere_and_code(string text) =>
        DocumentRules.DeadLinks(new TextFile("docs/README.md", text), _ => false).Should().BeEmpty();

    private static XDocument Documentation(string summary) =>
        XDocument.Parse($"<doc><members><member name=\"T:{typeof(Repository).FullName}\">{summary}</member></members></doc>");

    private static TextFile Record(string text) => new("docs/decisions/0001-one.md", text);

    private static TextFile Index(string text) => new("docs/decisions/README.md", text);
}
