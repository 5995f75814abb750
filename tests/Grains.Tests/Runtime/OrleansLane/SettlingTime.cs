namespace Infon.Grains.Tests.Runtime.OrleansLane;

/// <summary>
/// A clock that does not move on before the silo has set its timers: its reminder service answers a registration, or the start of the
/// silo, before it waits for the first reminder.
/// </summary>
public sealed class SettlingTime : ManualTime
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);

    public override void Advance(TimeSpan span)
    {
        int seen;
        do
        {
            seen = Changes;
            Thread.Sleep(Quiet);
        }
        while (seen != Changes);

        base.Advance(span);
    }
}
