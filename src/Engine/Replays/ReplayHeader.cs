using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Infon.Engine.Frames;
using Infon.Engine.Matches;
using Infon.Engine.Options;

namespace Infon.Engine.Replays;

/// <summary>What a replay says before the first tick: all that is needed to play the match again, sources aside.</summary>
public sealed record ReplayHeader
{
    private const int TextBytesMax = 4 << 20;
    private const int EntrantsMax = 1024;
    private const int OptionsMax = 1024;

    /// <summary>The rules it was played by.</summary>
    public required int RulesVersion { get; init; }

    /// <summary>The name of the mode.</summary>
    public required string ModeName { get; init; }

    /// <summary>How many entrants make a team.</summary>
    public required int TeamSize { get; init; }

    /// <summary>The tick after which it ends; null = open end.</summary>
    public required int? TicksMax { get; init; }

    /// <summary>The score that ends it; null = none.</summary>
    public required int? ScoreLimit { get; init; }

    /// <summary>What the place is called.</summary>
    public required string ArenaName { get; init; }

    /// <summary>The whole of the place as text.</summary>
    public required string ArenaText { get; init; }

    /// <summary>The SHA-256 of <see cref="ArenaText"/> in lower-case hexadecimal.</summary>
    public string ArenaHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ArenaText)));

    /// <summary>What all luck came from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The numbers of the game.</summary>
    public required GameOptions Options { get; init; }

    /// <summary>Who took part from the beginning.</summary>
    public required ImmutableArray<ReplayEntrant> Entrants { get; init; }

    /// <summary>What the bots ran on: interpreter and mathematics library.</summary>
    public required string Machine { get; init; }

    internal static ReplayHeader Of(MatchSpec spec, string machine) => new()
    {
        RulesVersion = spec.RulesVersion,
        ModeName = spec.Mode.Name,
        TeamSize = spec.Mode.TeamSize,
        TicksMax = spec.TicksMax ?? spec.Mode.TicksMax,
        ScoreLimit = spec.ScoreLimit ?? spec.Mode.ScoreLimit,
        ArenaName = spec.Arena.Name,
        ArenaText = spec.Arena.Text,
        Seed = spec.Seed,
        Options = spec.Options,
        Entrants = [.. spec.Entrants.Select(ReplayEntrant.Of)],
        Machine = machine,
    };

    /// <summary>The specification, with those sources that somebody has; the other programs are empty. The mode must be known.</summary>
    internal MatchSpec ToSpec(IArena arena, Func<string, ReadOnlyMemory<byte>> sourceOf)
    {
        return new MatchSpec
        {
            RulesVersion = RulesVersion,
            Mode = MatchMode.Named(ModeName)! with { TeamSize = TeamSize, TicksMax = TicksMax, ScoreLimit = ScoreLimit },
            Arena = arena,
            Seed = Seed,
            Entrants = [.. Entrants.Select(entrant => entrant.ToEntrant(sourceOf(entrant.ProgramHash)))],
            Options = Options,
        };
    }

    internal void Write(PackedWriter writer)
    {
        writer.Number(RulesVersion);
        writer.Text(ModeName);
        writer.Number(TeamSize);
        InputCodec.WriteOptional(writer, TicksMax);
        InputCodec.WriteOptional(writer, ScoreLimit);
        writer.Text(ArenaName);
        writer.Text(ArenaText);
        writer.Word(Seed);
        WriteOptions(writer);
        writer.Number(Entrants.Length);
        foreach (var entrant in Entrants)
        {
            InputCodec.WriteEntrant(writer, entrant);
        }

        writer.Text(Machine);
    }

    internal static ReplayHeader Read(ref PackedReader reader)
    {
        var rules = reader.Number();
        var mode = reader.Text(FrameCodec.NameBytesMax);
        var teamSize = reader.Number(EntrantsMax);
        var ticksMax = InputCodec.ReadOptional(ref reader);
        var scoreLimit = InputCodec.ReadOptional(ref reader);
        var arenaName = reader.Text(FrameCodec.NameBytesMax);
        var arenaText = reader.Text(TextBytesMax);
        var seed = reader.Word();
        var options = ReadOptions(ref reader);
        var entrants = ImmutableArray.CreateBuilder<ReplayEntrant>();
        for (var left = reader.Number(EntrantsMax); left > 0; left--)
        {
            entrants.Add(InputCodec.ReadEntrant(ref reader));
        }

        return new ReplayHeader
        {
            RulesVersion = rules,
            ModeName = mode,
            TeamSize = teamSize,
            TicksMax = ticksMax,
            ScoreLimit = scoreLimit,
            ArenaName = arenaName,
            ArenaText = arenaText,
            Seed = seed,
            Options = options,
            Entrants = entrants.ToImmutable(),
            Machine = reader.Text(FrameCodec.NameBytesMax),
        };
    }

    private void WriteOptions(PackedWriter writer)
    {
        writer.Number(Options.Limits.Players);
        writer.Number(Options.Limits.Creatures);
        InputCodec.WriteOptional(writer, Options.RespawnDelayMs);
        writer.Byte(Options.LandedFlyersKeepTheirPath ? 1 : 0);
        writer.Number(Options.InstructionsPerTick);
        writer.Number(Options.BotMemoryBytes);
        var changes = Options.Creatures.Changes().ToArray();
        writer.Number(changes.Length);
        foreach (var (name, value) in changes)
        {
            writer.Text(name);
            writer.Signed(value);
        }
    }

    private static GameOptions ReadOptions(ref PackedReader reader)
    {
        var options = new GameOptions
        {
            Limits = new GameLimits(reader.Number(FrameCodec.SeatsMax), reader.Number(FrameCodec.SlotsMax)),
            RespawnDelayMs = InputCodec.ReadOptional(ref reader),
            LandedFlyersKeepTheirPath = reader.Byte() != 0,
            InstructionsPerTick = reader.Number(),
            BotMemoryBytes = reader.Number(),
        };
        if (options.Limits.Players == 0 || options.Limits.Creatures == 0)
        {
            throw new FrameFormatException("A game without seats or creatures is impossible.");
        }

        for (var left = reader.Number(OptionsMax); left > 0; left--)
        {
            var (name, value) = (reader.Text(FrameCodec.NameBytesMax), reader.Signed());
            try
            {
                options = options with { Creatures = options.Creatures.With(name, value) };
            }
            catch (ArgumentException refusal)
            {
                throw new FrameFormatException($"There is no creature option '{name}', or it cannot be {value}.", refusal);
            }
        }

        return options;
    }
}
