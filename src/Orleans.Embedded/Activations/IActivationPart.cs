namespace Orleans.Embedded.Activations;

/// <summary>Something that lives as long as an activation: a timer, a state, a subscription.</summary>
internal interface IActivationPart
{
    /// <summary>Runs before <c>OnActivateAsync</c> for those that are there by then.</summary>
    Task BeginAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The activation has ended.</summary>
    void End();
}
