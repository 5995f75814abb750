using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Who a grain or a reference is.</summary>
public static class GrainExtensions
{
    /// <summary>The identity.</summary>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase { GrainContext: { } context } => context.GrainId,
        null => throw new ArgumentNullException(nameof(grain)),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain of the runtime nor a reference to one.", nameof(grain)),
    };

    /// <summary>The key of a grain with a text key.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>The key of a grain with a GUID key.</summary>
    public static Guid GetPrimaryKey(this IAddressable grain) => grain.GetGrainId().GetGuidKey();

    /// <summary>The key of a grain with a number key.</summary>
    public static long GetPrimaryKeyLong(this IAddressable grain) => grain.GetGrainId().GetIntegerKey();

    /// <summary>The same grain or observer, to be called by an interface; a grain passes this of itself to others, never <c>this</c>.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        TGrainInterface same when grain is GrainReference => same,
        GrainReference reference => (TGrainInterface)(object)reference.As(typeof(TGrainInterface)),
        IGrainBase { GrainContext: Activation activation } =>
            (TGrainInterface)(object)activation.GrainReference.As(typeof(TGrainInterface)),
        _ => throw new ArgumentException($"{grain?.GetType()} is neither a grain of the runtime nor a reference to one.", nameof(grain)),
    };
}
