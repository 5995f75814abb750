using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans
{
    /// <summary>Sees every call before and after the grains of this process get it. A grain that implements it sees its own.</summary>
    public interface IIncomingGrainCallFilter
    {
        /// <summary>Does what it does around <see cref="IGrainCallContext.Invoke"/>, which goes on with the call.</summary>
        Task Invoke(IIncomingGrainCallContext context);
    }

    /// <summary>Sees every call before and after it leaves its caller in this process.</summary>
    public interface IOutgoingGrainCallFilter
    {
        /// <inheritdoc cref="IIncomingGrainCallFilter.Invoke"/>
        Task Invoke(IOutgoingGrainCallContext context);
    }

    /// <summary>A call as filters see it.</summary>
    public interface IGrainCallContext
    {
        /// <summary>The arguments.</summary>
        IInvokable Request { get; }

        /// <summary>The grain called: its object on arrival, a reference before.</summary>
        object Grain { get; }

        /// <summary>Who calls; type <c>sys.client</c> = somebody outside of grains; null on departure from there.</summary>
        GrainId? SourceId { get; }

        /// <summary>Who is called.</summary>
        GrainId TargetId { get; }

        /// <summary>The interface by which it is called.</summary>
        string InterfaceName { get; }

        /// <summary>The method called.</summary>
        string MethodName { get; }

        /// <inheritdoc cref="MethodName"/>
        MethodInfo InterfaceMethod { get; }

        /// <summary>The answer: there after <see cref="Invoke"/>, and changeable. Null = the method has none.</summary>
        object? Result { get; set; }

        /// <summary>Goes on with the call; throws what the grain throws.</summary>
        Task Invoke();
    }

    /// <summary>A call that arrives.</summary>
    public interface IIncomingGrainCallContext : IGrainCallContext
    {
        /// <summary>The activation called.</summary>
        IGrainContext TargetContext { get; }

        /// <summary>The method of the grain's class.</summary>
        MethodInfo ImplementationMethod { get; }
    }

    /// <summary>A call that leaves.</summary>
    public interface IOutgoingGrainCallContext : IGrainCallContext
    {
        /// <summary>The activation that calls; null = somebody outside of grains.</summary>
        IGrainContext? SourceContext { get; }
    }
}

namespace Orleans.Serialization.Invocation
{
    /// <summary>The arguments of a call.</summary>
    public interface IInvokable
    {
        /// <summary>How many there are.</summary>
        int GetArgumentCount();

        /// <summary>The argument at that place, from 0.</summary>
        object? GetArgument(int index);

        /// <summary>Replaces an argument.</summary>
        void SetArgument(int index, object value);
    }
}
