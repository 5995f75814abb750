using Orleans.Embedded.Activations;

namespace Orleans.Embedded;

/// <summary>Ends all grains: what runs is finished, everybody says good-bye, nobody new comes.</summary>
internal sealed class Shutdown(EmbeddedSilo silo)
{
    private static readonly DeactivationReason Reason = new(DeactivationReasonCode.ShuttingDown, "The process stops.");

    /// <summary>Waits until all have ended or patience has, and says for whom.</summary>
    internal async Task RunAsync(CancellationToken patience)
    {
        silo.Directory.IsClosed = true;
        var began = silo.Time.GetTimestamp();
        var all = silo.Directory.Activations.ToList();
        var busy = all.FindAll(activation => activation.Load > 0);
        Log.Stopping(silo.Logger, all.Count, busy.Count, Examples(busy));
        try
        {
            // Somebody may have begun to come to life just before the directory closed.
            for (var left = all; left.Count > 0; left = [.. silo.Directory.Activations])
            {
                left.ForEach(activation => activation.Deactivate(Reason, patience));
                await Task.WhenAll(left.Select(activation => activation.Deactivated)).WaitAsync(patience);
            }

            Log.Stopped(silo.Logger, (long)silo.Time.GetElapsedTime(began).TotalMilliseconds, all.Count);
        }
        catch (OperationCanceledException)
        {
            var left = silo.Directory.Activations.ToList();
            Log.StoppedWithout(silo.Logger, left.Count, Examples(left));
        }
    }

    private static string Examples(List<Activation> activations) =>
        string.Concat(activations.Take(5).Select((activation, index) => $"{(index == 0 ? ": " : ", ")}{activation.GrainId}"));
}
