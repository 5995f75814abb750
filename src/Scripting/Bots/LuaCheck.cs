using System.Text;
using Infon.Engine.Bots;
using Infon.Scripting.Chunks;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Bots;

/// <summary>Looks at programs without running them.</summary>
public static unsafe class LuaCheck
{
    /// <summary>Why the program cannot be loaded: sentences that begin with the file and, where there is one, the line; empty when it can.</summary>
    public static IReadOnlyList<string> Errors(BotProgram program) => Examine(program).Errors;

    /// <summary>What can be told from the program without running it.</summary>
    public static LuaFindings Examine(BotProgram program)
    {
        if (BotSource.Refusal(program.Source.Span) is { } refusal)
        {
            return new LuaFindings([$"{program.Name}: {refusal}"], null, []);
        }

        using var vm = new LuaVm(4 << 20, seed: 0);
        vm.BeginSlice(Budget.CompileCost * 100L);
        if (vm.TryLoad(vm.Main, BotSource.Lua(program.Source.Span), "=" + program.Name))
        {
            var main = ChunkReader.Read(ChunkDump.OfTop(vm));
            return new LuaFindings([], main.Shape(), Chunks.UnknownNames.In(main));
        }

        var value = LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize;
        var error = LuaLayout.IsString(value) ? Encoding.UTF8.GetString(LuaLayout.TextOf(value)) : $"{program.Name}: it does not compile";
        return new LuaFindings([error], null, []);
    }
}

/// <summary>What can be told from a program without running it.</summary>
/// <param name="Errors">Why it cannot be loaded: sentences that begin with the file and, where there is one, the line; empty when it can.</param>
/// <param name="Shape">What is equal in programs that differ in comments, layout, names of locals and the like only; null = it does not compile.</param>
/// <param name="UnknownNames">Names that it reads and that neither it nor the API has.</param>
public sealed record LuaFindings(IReadOnlyList<string> Errors, string? Shape, IReadOnlyList<UnknownName> UnknownNames);
