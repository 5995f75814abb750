using System.Security.Cryptography;
using Infon.Grains.Replays.Signing;

namespace Infon.Silo.Replays;

/// <summary>Sees to it that there is a key to sign with, or says at the start why there is none.</summary>
public sealed class SigningStart(KeyRing keys) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await keys.Current();
        }
        catch (CryptographicException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
