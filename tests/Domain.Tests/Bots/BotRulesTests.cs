using Infon.Domain.Bots;

namespace Infon.Domain.Tests.Bots;

public sealed class BotRulesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" swarm")]
    [InlineData("swarm ")]
    [InlineData("swa\nrm")]
    public void Some_names_are_no_names(string? name) => BotRules.ObjectionToName(name).Should().NotBeNull();

    [Fact]
    public void A_name_may_be_as_long_as_the_rules_say_and_no_longer()
    {
        BotRules.ObjectionToName(new string('a', BotRules.NameLengthMax)).Should().BeNull();

        BotRules.ObjectionToName(new string('a', BotRules.NameLengthMax + 1)).Should().Contain("65");
    }
}
