using Infon.Domain.Idempotency;

namespace Infon.Domain.Tests.Idempotency;

public sealed class IdempotencyRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("käse")]
    [InlineData("line\n")]
    public void Some_names_of_requests_are_no_names(string key) => IdempotencyRules.ObjectionToKey(key).Should().NotBeNull();

    [Fact]
    public void A_name_of_a_request_may_be_as_long_as_the_rules_say_and_no_longer()
    {
        IdempotencyRules.ObjectionToKey(new string('a', IdempotencyRules.KeyLengthMax)).Should().BeNull();

        IdempotencyRules.ObjectionToKey(new string('a', IdempotencyRules.KeyLengthMax + 1)).Should().NotBeNull();
    }
}
