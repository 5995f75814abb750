using System.Text;
using Infon.Engine.Bots;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Bots;

/// <summary>Says whether a program compiles, without running it.</summary>
public static unsafe class LuaCheck
{
    /// <summary>Why the program cannot be loaded: sentences that begin with the file and, where there is one, the line; empty when it can.</summary>
    public static IReadOnlyList<string> Errors(BotProgram program)
    {
        if (BotSource.Refusal(program.Source.Span) is { } refusal)
        {
            return [$"{program.Name}: {refusal}"];
        }

        using var vm = new LuaVm(4 << 20, seed: 0);
        vm.BeginSlice(Budget.CompileCost * 100L);
        if (vm.TryLoad(vm.Main, BotSource.Lua(program.Source.Span), "=" + program.Name))
        {
            return [];
        }

        var value = LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize;
        return [LuaLayout.IsString(value) ? Encoding.UTF8.GetString(LuaLayout.TextOf(value)) : $"{program.Name}: it does not compile"];
    }
}
