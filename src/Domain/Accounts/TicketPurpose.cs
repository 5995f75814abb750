namespace Infon.Domain.Accounts;

/// <summary>What a link in a mail is good for, once.</summary>
public enum TicketPurpose : byte
{
    /// <summary>Showing that an e-mail address is one's own.</summary>
    ConfirmEmail = 0,

    /// <summary>Choosing a new password without the old one.</summary>
    ResetPassword = 1,
}
