using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>Whatever can be called by reference: grains and observers.</summary>
    public interface IAddressable;
}

namespace Orleans
{
    /// <summary>What all grain interfaces have in common.</summary>
    public interface IGrain : IAddressable;

    /// <summary>A grain whose key is text.</summary>
    public interface IGrainWithStringKey : IGrain;

    /// <summary>A grain whose key is a GUID.</summary>
    public interface IGrainWithGuidKey : IGrain;

    /// <summary>A grain whose key is a number.</summary>
    public interface IGrainWithIntegerKey : IGrain;

    /// <summary>An object outside the grains that they can call; see <see cref="IGrainFactory.CreateObjectReference{T}"/>.</summary>
    public interface IGrainObserver : IAddressable;
}
