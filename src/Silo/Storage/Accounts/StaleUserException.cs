namespace Infon.Silo.Storage.Accounts;

/// <summary>A user is not at the revision that a change builds on: the transaction is undone.</summary>
internal sealed class StaleUserException : Exception;
