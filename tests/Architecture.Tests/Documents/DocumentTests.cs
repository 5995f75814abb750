using System.Reflection;
using System.Xml.Linq;

namespace Infon.Architecture.Tests.Documents;

public sealed class DocumentTests
{
    private static IReadOnlyList<TextFile> Pages => Repository.Files("", ".md");

    private static IEnumerable<TextFile> Records =>
        Repository.Files("docs/decisions", ".md").Where(page => char.IsAsciiDigit(page.Name[0]));

    [Theory]
    [InlineData("Infon.Engine")]
    [InlineData("Infon.Scripting")]
    [InlineData("infon")]
    [InlineData("Infon.Orleans.Embedded")]
    public void Every_public_type_says_in_a_sentence_what_it_is(string assembly)
    {
        var documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml"));

        DocumentRules.Undocumented(Assembly.Load(assembly).GetTypes(), documentation).Should().BeEmpty();
    }

    [Fact]
    public void Decisions_are_a_page_at_most_and_listed() =>
        Records.SelectMany(record => DocumentRules.LostOrLong(record, Repository.Read("docs/decisions/README.md"))).Should().BeEmpty();

    [Fact]
    public void Decisions_are_numbered_without_gaps() =>
        Records.Select(record => record.Name[..4]).Should().Equal(Enumerable.Range(1, Records.Count()).Select(number => $"{number:0000}"));

    [Fact]
    public void Links_within_the_repository_lead_somewhere() =>
        Pages.SelectMany(page => DocumentRules.DeadLinks(page, Repository.Has)).Should().BeEmpty();
}
