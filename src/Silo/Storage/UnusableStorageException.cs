namespace Infon.Silo.Storage;

/// <summary>The process must not start on this storage: its folder is in use, or its tables are not those of this program.</summary>
public sealed class UnusableStorageException(string message) : IOException(message);
