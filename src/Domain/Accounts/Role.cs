namespace Infon.Domain.Accounts;

/// <summary>What an account is trusted with.</summary>
public enum Role : byte
{
    /// <summary>What is its own.</summary>
    User = 0,

    /// <summary>Keeping the place in order: accounts and limits, but not the private source of others.</summary>
    Admin = 1,
}
