using Infon.Grains.Interfaces.Wire;

namespace Infon.Silo.Storage;

/// <summary>
/// A grain that met an outage ends, and its next call begins with what is stored: a write that broke off may have happened, and then
/// what the grain remembers is older than that.
/// </summary>
public sealed class OutageFilter : IIncomingGrainCallFilter
{
    /// <inheritdoc/>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (StorageOutageException)
        {
            if (context.Grain is IGrainBase grain)
            {
                grain.DeactivateOnIdle();
            }

            throw;
        }
    }
}
