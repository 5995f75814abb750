using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Grains.Sessions;

/// <summary>Attempts so far, in memory: after a restart everybody begins anew.</summary>
public sealed class AttemptsGrain(AccountsOptions options, TimeProvider time) : Grain, IAttemptsGrain
{
    private Attempts _attempts;

    private AttemptLimit Limit => options.LimitOf(this.GetPrimaryKeyString()[0] switch
    {
        'l' => options.FailuresFreePerAccount,
        'n' => options.FailuresFreePerAddress,
        'm' => options.MailsFreePerAccount,
        _ => options.RequestsFreePerAddress,
    });

    /// <inheritdoc/>
    public Task<Outcome<Done>> Begin()
    {
        var now = time.GetUtcNow();
        var pause = _attempts.Pause(Limit, now);
        if (pause > TimeSpan.Zero)
        {
            return Task.FromResult<Outcome<Done>>(SessionRefusals.TooManyAttempts.For(pause));
        }

        _attempts = _attempts.More(Limit, now);
        DelayDeactivation(Limit.ForgetAfter);
        return Task.FromResult<Outcome<Done>>(new Done());
    }

    /// <inheritdoc/>
    public Task Pardon()
    {
        _attempts = _attempts.Less();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Clear()
    {
        _attempts = default;
        return Task.CompletedTask;
    }
}
