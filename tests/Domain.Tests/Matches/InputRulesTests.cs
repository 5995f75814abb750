using Infon.Domain.Matches;

namespace Infon.Domain.Tests.Matches;

public sealed class InputRulesTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("hello", true)]
    [InlineData("", true)]
    [InlineData(null, false)]
    [InlineData("two\nlines", false)]
    [InlineData("nul\0", false)]
    public void A_line_is_one_line(string? line, bool isFine) => (InputRules.ObjectionToLine(line) is null).Should().Be(isFine);

    [Fact]
    public void A_line_has_a_bounded_length()
    {
        InputRules.ObjectionToLine(new string('x', InputRules.LineLettersMax)).Should().BeNull();
        InputRules.ObjectionToLine(new string('x', InputRules.LineLettersMax + 1)).Should().NotBeNull();
    }

    [Theory]
    [InlineData("x = 1", true)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    [InlineData("x\0", false)]
    public void Code_is_what_a_version_can_be(string? code, bool isFine) => (InputRules.ObjectionToCode(code) is null).Should().Be(isFine);

    [Fact]
    public void A_stock_of_inputs_is_used_up_and_comes_back_one_a_second()
    {
        var allowance = default(InputAllowance);
        for (var i = 0; i < 3; i++)
        {
            allowance = allowance.Take(Now, stock: 3).After!.Value;
        }

        allowance.Take(Now, stock: 3).Wait.Should().Be(TimeSpan.FromSeconds(1));
        allowance.Take(Now + TimeSpan.FromSeconds(1), stock: 3).After.Should().NotBeNull();
        allowance.Take(Now + TimeSpan.FromMilliseconds(999), stock: 3).Wait.Should().Be(TimeSpan.FromMilliseconds(1));
    }
}
