using System.Reflection;

namespace Infon.Silo.Options;

/// <summary>Which grain runtime this program was built with.</summary>
public static class GrainRuntimeName
{
    private static readonly AssemblyName Runtime = typeof(IGrainFactory).Assembly.GetName();

    /// <summary>Whether it is the small one for a single process.</summary>
    public static bool IsEmbedded => Runtime.Name == "Infon.Orleans.Embedded";

    /// <summary>Its name for people.</summary>
    public static string ForPeople => IsEmbedded ? "embedded, for one process" : $"Orleans {Runtime.Version?.ToString(3)}";
}
