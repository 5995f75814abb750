namespace Infon.Domain.Accounts;

/// <summary>How an account stands.</summary>
public enum Standing : byte
{
    /// <summary>As it should.</summary>
    Active = 0,

    /// <summary>Registered, its e-mail address not confirmed yet: nobody can sign in.</summary>
    Unconfirmed = 1,

    /// <summary>Closed by an admin, for a reason that its owner is told.</summary>
    Suspended = 2,

    /// <summary>Deleted: only its id is left, where history refers to it.</summary>
    Erased = 3,
}
