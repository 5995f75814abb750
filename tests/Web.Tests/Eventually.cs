namespace Infon.Web.Tests;

/// <summary>Waits for what must come soon.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits until something is so; fails when that takes too long.</summary>
    internal static Task Holds(Func<bool> holds, string what) => Holds(() => Task.FromResult(holds()), what);

    /// <inheritdoc cref="Holds(Func{bool}, string)"/>
    internal static async Task Holds(Func<Task<bool>> holds, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await holds())
        {
            patience.IsCancellationRequested.Should().BeFalse("{0} should come soon", what);
            await pauses.WaitForNextTickAsync();
        }
    }
}
