using System.Collections.Immutable;
using Infon.Engine.Creatures;

namespace Infon.Engine.Options;

/// <summary>The numbers of the three creature types; unchangeable, <see cref="With"/> gives a changed copy.</summary>
public sealed class CreatureOptions : IEquatable<CreatureOptions>
{
    private const int TypeCount = 3;

    /// <summary>Name, range and defaults (runner, fatty, flyer) of every option, in the order of the enumeration.</summary>
    private static readonly ImmutableArray<Definition> Definitions =
    [
        new("aging", 0, 30, 5, 7, 5),
        new("health", 1000, 100000, 10000, 20000, 5000),
        new("food", 0, 100000, 10000, 20000, 5000),
        new("speed", 100, 1000, 200, 400, 800),
        new("speed_health", 0, 1000, 625, 0, 0),
        new("heal_rate", 100, 3000, 500, 300, 600),
        new("eat_rate", 100, 3000, 800, 400, 600),
        new("attack_runner", 0, 3000, 0, 1500, 0),
        new("attack_fatty", 0, 3000, 0, 1500, 0),
        new("attack_flyer", 0, 3000, 1000, 1500, 0),
        new("attack_range_runner", 0, 4096, 0, 512, 0),
        new("attack_range_fatty", 0, 4096, 0, 512, 0),
        new("attack_range_flyer", 0, 4096, 768, 512, 0),
        new("convert_speed", 500, 3000, 1000, 1000, 1000),
        new("convert_runner", 1000, 20000, 0, 8000, 5000, ZeroMeansNever: true),
        new("convert_fatty", 1000, 20000, 8000, 0, 0, ZeroMeansNever: true),
        new("convert_flyer", 1000, 20000, 5000, 0, 0, ZeroMeansNever: true),
        new("spawn_food", 0, 10000, 0, 5000, 0),
        new("spawn_speed", 500, 10000, 0, 2000, 0, ZeroMeansNever: true),
        new("spawn_health", 0, 100000, 0, 4000, 0),
        new("spawn_type", -1, 2, -1, 0, -1),
        new("feed_range", 0, 4096, 256, 0, 256),
        new("feed_speed", 100, 3000, 400, 0, 400, ZeroMeansNever: true),
    ];

    private static readonly ImmutableArray<string> TypeNames = ["runner", "fatty", "flyer"];

    private readonly ImmutableArray<int> _values;

    private CreatureOptions(ImmutableArray<int> values) => _values = values;

    /// <summary>The numbers of the original game.</summary>
    public static CreatureOptions Default { get; } = new(
        [.. Definitions.Select(d => d.Runner), .. Definitions.Select(d => d.Fatty), .. Definitions.Select(d => d.Flyer)]);

    /// <summary>Every name that <see cref="TryRead"/> and <see cref="With"/> know, such as <c>runner_speed</c>.</summary>
    public static IEnumerable<string> Names =>
        from type in TypeNames from definition in Definitions where definition.Name != $"convert_{type}" select $"{type}_{definition.Name}";

    /// <summary>The value of one option of one type.</summary>
    public int this[CreatureType type, CreatureOption option] => _values[((int)type * Definitions.Length) + (int)option];

    /// <summary>Looks an option up by its name, such as <c>fatty_attack_range_runner</c>.</summary>
    public bool TryRead(string name, out int value)
    {
        var index = IndexOf(name);
        value = index >= 0 ? _values[index] : 0;
        return index >= 0;
    }

    /// <summary>A copy with one option changed; refuses unknown names and values out of range with a sentence.</summary>
    public CreatureOptions With(string name, int value)
    {
        var index = IndexOf(name);
        if (index < 0)
        {
            throw new ArgumentException($"There is no creature option '{name}'.", nameof(name));
        }

        var definition = Definitions[index % Definitions.Length];
        if (!definition.Permits(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} must lie between {definition.Range}.");
        }

        return new CreatureOptions(_values.SetItem(index, value));
    }

    /// <summary>The options that differ from the original game, by name.</summary>
    public IEnumerable<(string Name, int Value)> Changes() =>
        from name in Names where _values[IndexOf(name)] != Default._values[IndexOf(name)] select (name, _values[IndexOf(name)]);

    /// <inheritdoc/>
    public bool Equals(CreatureOptions? other) => other is not null && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CreatureOptions);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Aggregate(17, (hash, value) => (hash * 31) + value);

    private static int IndexOf(string name)
    {
        for (var type = 0; type < TypeCount; type++)
        {
            var prefix = TypeNames[type];
            if (!name.StartsWith(prefix, StringComparison.Ordinal) || name.Length <= prefix.Length || name[prefix.Length] != '_')
            {
                continue;
            }

            for (var option = 0; option < Definitions.Length; option++)
            {
                if (option != (int)CreatureOption.ConvertRunner + type && name.AsSpan(prefix.Length + 1).SequenceEqual(Definitions[option].Name))
                {
                    return (type * Definitions.Length) + option;
                }
            }
        }

        return -1;
    }

    private sealed record Definition(string Name, int Low, int High, int Runner, int Fatty, int Flyer, bool ZeroMeansNever = false)
    {
        public string Range => $"{Low} and {High}{(ZeroMeansNever ? ", or be 0" : "")}";

        public bool Permits(int value) => (value >= Low && value <= High) || (ZeroMeansNever && value == 0);
    }
}
