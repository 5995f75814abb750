using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Mail;

/// <summary>Sends mails; there is one, <see cref="Key"/>.</summary>
[Alias("mail-grain")]
public interface IMailGrain : IGrainWithStringKey
{
    /// <summary>Its key.</summary>
    const string Key = "m-outbox";

    /// <summary>Says that there are mails to be sent, or may be.</summary>
    [Alias("poke"), OneWay]
    Task Poke();

    /// <summary>The mails of the last days, sent or not, the last first; for admins.</summary>
    [Alias("outbox")]
    Task<Outcome<PageOf<MailView>>> Outbox(Caller caller, PageRequest page);
}
