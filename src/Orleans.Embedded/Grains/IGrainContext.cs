namespace Orleans.Runtime;

/// <summary>One activation as its grain and the runtime see it.</summary>
public interface IGrainContext
{
    /// <summary>Who the grain is.</summary>
    GrainId GrainId { get; }

    /// <summary>How others call the grain.</summary>
    GrainReference GrainReference { get; }

    /// <summary>The grain's object; null before it is made.</summary>
    object? GrainInstance { get; }

    /// <summary>The services of this activation; they end with it.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Completes when the activation has ended.</summary>
    Task Deactivated { get; }

    /// <summary>Ends the activation as soon as no turn runs.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
