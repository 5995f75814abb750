using System.Collections.Immutable;

namespace Infon.Grains.Replays.Signing;

/// <summary>Where the keys are stored that matches are signed with.</summary>
public interface ISigningKeyStore
{
    /// <summary>All keys, the first first; private halves are left out.</summary>
    Task<ImmutableArray<SigningKey>> All();

    /// <summary>The key in use with its private half; null = there is none yet.</summary>
    Task<SigningKey?> Current();

    /// <summary>Puts a key in use in the place of the one before it, whose private half is forgotten. False = somebody else was first.</summary>
    Task<bool> Add(SigningKey key);
}

/// <summary>A key that an operator keeps in a file.</summary>
public interface ISigningKeyFile
{
    /// <summary>The private key as PEM; null = the options name no file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    Task<string?> Read();
}
