using Infon.Domain.Admin;

namespace Infon.Domain.Tests.Admin;

public sealed class AdminRulesTests
{
    [Fact]
    public void A_suspension_needs_a_reason_of_one_line_that_is_not_too_long()
    {
        AdminRules.ObjectionToReason("spam").Should().BeNull();
        AdminRules.ObjectionToReason("").Should().NotBeNull();
        AdminRules.ObjectionToReason("two\nlines").Should().NotBeNull();
        AdminRules.ObjectionToReason(new string('a', AdminRules.ReasonLengthMax + 1)).Should().Contain("501");
    }
}
