using Infon.Domain.Refusals;

namespace Infon.Grains.Accounts;

/// <summary>Hashes passwords, which is slow on purpose: a few at a time, so that everybody else is served meanwhile.</summary>
public interface IPasswords
{
    /// <summary>The hash of a password; refused when too many wait.</summary>
    Task<Outcome<string>> Hash(string password);

    /// <summary>Whether it is the password; takes as long for no hash, which no password fits. Refused when too many wait.</summary>
    Task<Outcome<bool>> Fits(string? hash, string password);
}
