using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Terminal;

public sealed class SheetTests
{
    [Fact]
    public void Elsewhere_than_on_a_terminal_a_table_is_columns_of_plain_text()
    {
        var output = new StringWriter();

        new Shell { Output = output, Error = output }.Show(Sample());

        output.ToString().Should().Be("name    score\nann         7\nbertha    120\n");
    }

    [Fact]
    public void On_a_terminal_a_table_has_lines_and_colours()
    {
        var output = new StringWriter();

        new Shell { Output = output, Error = output, IsRich = true }.Show(Sample());

        output.ToString().Should().Contain("│").And.Contain("\u001b[32m");
    }

    [Fact]
    public void On_a_terminal_too_narrow_for_lines_a_table_has_none()
    {
        var output = new StringWriter();

        new Shell { Output = output, Error = output, IsRich = true, Width = 15 }.Show(Sample());

        output.ToString().Should().NotContain("│").And.Contain("bertha    120");
    }

    [Fact]
    public void A_row_has_as_many_cells_as_there_are_headings()
    {
        var add = () => new Sheet("one", "two").Add("1");

        add.Should().Throw<ArgumentException>().WithMessage("*2 cells, not 1*");
    }

    private static Sheet Sample()
    {
        var sheet = new Sheet("name", "#score");
        sheet.Add("ann", "7");
        sheet.Add(Tone.Good, "bertha", "120");
        return sheet;
    }
}
