using Infon.Domain.Mail;

namespace Infon.Domain.Tests.Mail;

public sealed class MailPaceTests
{
    [Fact]
    public void Pauses_grow_to_hours_and_then_the_mail_is_given_up()
    {
        MailPace.PauseAfter(1).Should().Be(TimeSpan.FromSeconds(30));
        MailPace.PauseAfter(2).Should().Be(TimeSpan.FromMinutes(1));
        MailPace.PauseAfter(MailPace.AttemptsMax - 1).Should().Be(TimeSpan.FromHours(4));
        MailPace.PauseAfter(MailPace.AttemptsMax).Should().BeNull();
    }
}
