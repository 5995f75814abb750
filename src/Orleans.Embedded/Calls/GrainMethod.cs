using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Embedded.Calls;

/// <summary>A method of a grain interface and how it is called.</summary>
internal sealed class GrainMethod
{
    /// <summary>A method and the code that calls it with unpacked arguments.</summary>
    internal GrainMethod(Type @interface, MethodInfo method, Func<object, object?[], Task> invoke)
    {
        Interface = @interface;
        Method = method;
        Invoke = invoke;
        IsOneWay = method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void);
        Interleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        ResponseTimeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        CancellationIndex = Array.FindIndex(method.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));
    }

    /// <summary>The interface by which it is called.</summary>
    internal Type Interface { get; }

    /// <summary>The method of the interface.</summary>
    internal MethodInfo Method { get; }

    /// <summary>Calls it on an object; what it returns is always a task of its result type.</summary>
    internal Func<object, object?[], Task> Invoke { get; }

    /// <summary>Whether the caller does not wait.</summary>
    internal bool IsOneWay { get; }

    /// <inheritdoc cref="AlwaysInterleaveAttribute"/>
    internal bool Interleaves { get; }

    /// <inheritdoc cref="ReadOnlyAttribute"/>
    internal bool IsReadOnly { get; }

    /// <summary>How long callers wait; null = as long as the process says.</summary>
    internal TimeSpan? ResponseTimeout { get; }

    /// <summary>Which argument cancels the call; -1 = none.</summary>
    internal int CancellationIndex { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Interface.Name}.{Method.Name}";
}
