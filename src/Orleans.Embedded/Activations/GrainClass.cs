using System.Reflection;
using Orleans.Concurrency;
using Orleans.Embedded.State;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>What the runtime knows about a class of grains.</summary>
internal sealed class GrainClass
{
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, object?>[] _arguments;

    /// <summary>Reads what the class says about itself.</summary>
    internal GrainClass(Type type, TimeSpan idleLimit)
    {
        Class = type;
        Type = GrainType.Create(NameOf(type));
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        Workers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        var limit = type.GetCustomAttribute<CollectionAgeLimitAttribute>();
        IdleLimit = limit?.AgeLimit ?? idleLimit;
        IsKept = limit?.AlwaysActive == true || type.IsDefined(typeof(KeepAliveAttribute));
        var constructor = type.GetConstructors().OrderByDescending(each => each.GetParameters().Length).First();
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments = [.. constructor.GetParameters().Select(ArgumentFor)];
    }

    /// <summary>The class.</summary>
    internal Type Class { get; }

    /// <summary>Its stable name.</summary>
    internal GrainType Type { get; }

    /// <inheritdoc cref="ReentrantAttribute"/>
    internal bool IsReentrant { get; }

    /// <summary>How many activations a key may have; 0 = one, and it has an identity.</summary>
    internal int Workers { get; }

    /// <summary>How long an activation may be idle.</summary>
    internal TimeSpan IdleLimit { get; }

    /// <inheritdoc cref="KeepAliveAttribute"/>
    internal bool IsKept { get; }

    /// <summary>Makes the object of an activation.</summary>
    /// <exception cref="InvalidOperationException">It could not be made; what its constructor threw is inside.</exception>
    internal object Create(Activation activation)
    {
        try
        {
            return _constructor.Invoke(Array.ConvertAll(_arguments, argument => argument(activation)).AsSpan());
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException($"No {Class.FullName} could be made: {thrown.Message}", thrown);
        }
    }

    private static Func<Activation, object?> ArgumentFor(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } state)
        {
            return PersistentStates.FactoryFor(parameter.ParameterType, state.StateName);
        }

        var type = parameter.ParameterType;
        return type == typeof(IGrainContext)
            ? static activation => activation
            : activation => activation.ActivationServices.GetService(type)
                ?? (parameter.HasDefaultValue ? parameter.DefaultValue
                    : throw new InvalidOperationException($"{parameter.Member.DeclaringType} needs a {type}, and there is none."));
    }

    private static string NameOf(Type type)
    {
        const string suffix = "grain";
        var given = type.GetCustomAttribute<GrainTypeAttribute>()?.GrainType;
        var name = type.Name.ToLowerInvariant();
        return given ?? (name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length ? name[..^suffix.Length] : name);
    }
}
