using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Infon.Silo.Accounts;

/// <summary>Hashes passwords as the framework does, beside the requests: all but one processor at most, the rest waits in line.</summary>
public sealed class Passwords : IPasswords, IDisposable
{
    private static readonly TimeSpan BusyPause = TimeSpan.FromSeconds(5);

    private readonly PasswordHasher<object> _hasher = new();
    private readonly object _nobody = new();
    private readonly string _fitsNothing;
    private readonly SemaphoreSlim _gate = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly int _queueMax;
    private int _waiting;

    /// <summary>A gate for as many as the options say.</summary>
    public Passwords(AccountsOptions options)
    {
        _queueMax = options.PasswordQueueMax;
        _fitsNothing = _hasher.HashPassword(_nobody, Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString());
    }

    /// <inheritdoc/>
    public Task<Outcome<string>> Hash(string password) => Admit(() => _hasher.HashPassword(_nobody, password));

    /// <inheritdoc/>
    public Task<Outcome<bool>> Fits(string? hash, string password) => Admit(() =>
    {
        var verdict = _hasher.VerifyHashedPassword(_nobody, hash ?? _fitsNothing, password);
        return hash is not null && verdict != PasswordVerificationResult.Failed;
    });

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<Outcome<T>> Admit<T>(Func<T> work)
    {
        if (Interlocked.Increment(ref _waiting) > _queueMax)
        {
            Interlocked.Decrement(ref _waiting);
            return AccountRefusals.Busy.For(BusyPause);
        }

        try
        {
            await _gate.WaitAsync();
            try
            {
                return await Task.Run(work);
            }
            finally
            {
                _gate.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
