namespace Infon.Silo.Storage.Ratings;

/// <summary>A ladder is not where a change begins, or has taken a match of it: the transaction is undone.</summary>
internal sealed class StaleLadderException : Exception;
