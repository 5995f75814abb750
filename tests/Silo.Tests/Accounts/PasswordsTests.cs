using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Accounts;
using Infon.Silo.Accounts;

namespace Infon.Silo.Tests.Accounts;

public sealed class PasswordsTests
{
    [Fact]
    public async Task A_password_fits_its_hash_and_no_other_does()
    {
        using var passwords = new Passwords(new AccountsOptions());

        var hash = (await passwords.Hash("correct horse")).Value;

        hash.Should().NotContain("correct horse");
        (await passwords.Fits(hash, "correct horse")).Value.Should().BeTrue();
        (await passwords.Fits(hash, "Correct horse")).Value.Should().BeFalse();
        (await passwords.Fits(null, "correct horse")).Value.Should().BeFalse();
    }

    [Fact]
    public async Task Beyond_the_queue_one_is_sent_away_and_may_come_back_later()
    {
        using var passwords = new Passwords(new AccountsOptions { PasswordQueueMax = 3 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => passwords.Hash("correct horse")));

        answers.Count(answer => !answer.IsRefused).Should().BeInRange(3, 9);
        answers.Where(answer => answer.IsRefused).Should().OnlyContain(answer =>
            answer.Refusal!.Code == AccountRefusals.Busy.Code && answer.Refusal.Kind == RefusalKind.Unavailable && answer.Refusal.RetryAfter > TimeSpan.Zero);
        (await passwords.Hash("correct horse")).IsRefused.Should().BeFalse();
    }
}
