using Infon.Grains.Replays.Signing;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Storage.Replays;

/// <summary>The key file that the options name.</summary>
public sealed class SigningKeyFile(IOptions<SigningOptions> options) : ISigningKeyFile
{
    /// <inheritdoc/>
    public async Task<string?> Read() => options.Value.KeyPath is { Length: > 0 } path ? await File.ReadAllTextAsync(path) : null;
}
