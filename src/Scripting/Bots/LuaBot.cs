using System.Globalization;
using System.Text;
using Infon.Engine.Bots;
using Infon.Scripting.Library;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Bots;

/// <summary>A bot whose program is Lua and runs in a VM of its own.</summary>
public sealed unsafe class LuaBot : IBot
{
    /// <summary>Path searches look at this many portals in a tick for nothing; commands and questions after enemies are free as often.</summary>
    private const int FreePortals = 20_000, FreeCommands = 1000, FreeQuestions = 2000;
    private const int PortalCost = 3, CommandCost = 100, QuestionCost = 50;
    private const int OwnIndex = 2;

    private readonly string _name;
    private readonly BotLog? _log;
    private readonly LuaVm? _vm;
    private readonly TimeSpan? _deadline;
    private int _allowance;
    private long _stopAt = long.MaxValue;
    private bool _isDead;
    private bool _told;
    private int _commands;
    private int _questions;
    private long _portals;
    private long _used;
    private long _total;
    private int _faults;
    private int _stoppedAfter;

    internal LuaBot(BotProgram program, BotTerms terms, Controls controls, BotLog? log, TimeSpan? deadline)
    {
        _name = program.Name;
        _log = log;
        _deadline = deadline;
        _allowance = terms.InstructionsPerTick;
        Controls = controls;
        var refusal = BotSource.Refusal(program.Source.Span);
        if (refusal is not null)
        {
            Fault(Encoding.UTF8.GetBytes($"{_name}: {refusal}"));
            return;
        }

        _vm = new LuaVm(terms.MemoryBytes, terms.Seed) { Host = this, Printer = Write };
        Open(BotSource.ApiOf(program));
        BeginSlice(_allowance + (Budget.CompileCost * 10));
        _vm.State.Charge(Budget.CompileCost);
        Run(BotSource.Lua(program.Source.Span), _name);
        EndSlice();
    }

    /// <inheritdoc/>
    public BotUsage Usage => new(
        (int)Math.Min(_used, int.MaxValue), _total, _vm?.State.MemoryBytes ?? 0, _vm?.State.MemoryPeakBytes ?? 0, _faults, _stoppedAfter);

    internal Controls Controls { get; }

    /// <inheritdoc/>
    public void Think(ReadOnlySpan<BotEvent> events)
    {
        _used = 0;
        _stoppedAfter = 0;
        if (_vm is null || _isDead)
        {
            return;
        }

        BeginSlice(_allowance, _stopAt, _deadline);
        _stopAt = long.MaxValue;
        var type = _vm.PushGlobal("player_think"u8);
        EventTable.Push(_vm, events);
        if (type != LuaLibrary.TypeNil && !_vm.TryCall(1, 0))
        {
            FaultOnStack();
        }

        EndSlice();
    }

    /// <inheritdoc/>
    public void Receive(BotInput input)
    {
        if (input.Kind == BotInputKind.Allowance)
        {
            _allowance = Math.Max(0, input.Number);
        }
        else if (input.Kind == BotInputKind.Stop)
        {
            _stopAt = input.Number;
        }
        else if (_vm is not null && !_isDead)
        {
            BeginSlice(_allowance);
            LeaveRound();
            Obey(input);
            EndSlice();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _vm?.Dispose();

    /// <summary>The tables of the program's creatures as text, bounded; empty when there are none.</summary>
    public string DumpCreatures() => _vm is null || _isDead ? "" : CreatureDump.Of(_vm);

    /// <summary>Writes the tables of the program's creatures into its log.</summary>
    public void LogCreatures() => _log?.Write(BotLogKind.Dump, Encoding.UTF8.GetBytes(DumpCreatures()));

    internal void Fault(ReadOnlySpan<byte> text)
    {
        _faults++;
        _told = true;
        _log?.Write(BotLogKind.Fault, text);
    }

    internal void ChargeCommand(LuaCall call)
    {
        if (++_commands > FreeCommands)
        {
            call.Charge(CommandCost);
        }
    }

    internal void ChargeNeighbours(LuaCall call)
    {
        if (++_questions > FreeQuestions)
        {
            call.Charge(QuestionCost);
        }
    }

    internal void ChargeSearch(LuaCall call)
    {
        var work = Controls.Game.World.Paths.Work;
        if (work - _portals > FreePortals)
        {
            call.Charge((work - _portals - FreePortals) * PortalCost);
            _portals = work - FreePortals;
        }
    }

    private void Open(BotApi api)
    {
        var vm = _vm!;
        vm.BeginSlice(long.MaxValue / 2);
        Registration.Fill(vm);
        Set(vm, "player_number", () => LuaLibrary.PushInteger(vm.Main, Controls.Player));
        Set(vm, "api", () => vm.PushTrusted(vm.Main, api == BotApi.State ? "state" : "oo"));
        Prelude.Run(vm, Prelude.Base, OwnIndex);
        Prelude.Run(vm, Prelude.Game, OwnIndex);
        Prelude.Run(vm, api == BotApi.State ? Prelude.State : Prelude.Class, OwnIndex);
        vm.EndSlice();
    }

    private static void Set(LuaVm vm, string name, Action push)
    {
        vm.PushTrusted(vm.Main, name);
        push();
        LuaLibrary.RawSet(vm.Main, OwnIndex);
    }

    /// <summary>Compiles and runs a chunk of the program; its name in messages is that of the bot.</summary>
    private bool Run(ReadOnlySpan<byte> source, string name)
    {
        if (_vm!.TryLoad(_vm.Main, source, "=" + name) && _vm.TryCall(0, 0))
        {
            return true;
        }

        FaultOnStack();
        return false;
    }

    private void Obey(BotInput input)
    {
        switch (input.Kind)
        {
            case BotInputKind.Upload:
                _vm!.State.Charge(Budget.CompileCost);
                if (BotSource.Refusal(input.Text.Span) is { } refusal)
                {
                    Fault(Encoding.UTF8.GetBytes($"upload: {refusal}"));
                }
                else if (Run(BotSource.Lua(input.Text.Span), _name))
                {
                    _log?.Write(BotLogKind.Answer, "the code was loaded"u8);
                }

                break;
            case BotInputKind.CommandLine:
                CallGlobal("onCommand", input.Text.Span, hasText: true);
                break;
            case BotInputKind.Key:
                CallGlobal("onInput" + input.Number.ToString(CultureInfo.InvariantCulture), default, hasText: false);
                break;
            case BotInputKind.Restart:
                CallGlobal("restart", default, hasText: false);
                break;
            case BotInputKind.Info:
                CallGlobal("info", default, hasText: false);
                break;
        }
    }

    private void CallGlobal(string name, ReadOnlySpan<byte> text, bool hasText)
    {
        if (_vm!.PushGlobal(Encoding.UTF8.GetBytes(name)) != LuaLibrary.TypeFunction)
        {
            _log?.Write(BotLogKind.Answer, Encoding.UTF8.GetBytes($"the program has no function {name}"));
            return;
        }

        if (hasText)
        {
            _vm.PushTrusted(_vm.Main, text[..Math.Min(text.Length, 8192)]);
        }

        if (!_vm.TryCall(hasText ? 1 : 0, 0))
        {
            FaultOnStack();
        }
    }

    private void LeaveRound()
    {
        _vm!.PushTrusted(_vm.Main, "leave_round");
        LuaLibrary.RawGet(_vm.Main, OwnIndex);
        _ = _vm.TryCall(0, 0);
        LuaLibrary.SetTop(_vm.Main, OwnIndex);
    }

    /// <summary>Begins a slice; what others searched since the last one is theirs to pay.</summary>
    private void BeginSlice(long budget, long stopAt = long.MaxValue, TimeSpan? deadline = null)
    {
        _portals = Controls.Game.World.Paths.Work;
        _vm!.BeginSlice(budget, stopAt, deadline);
    }

    private void EndSlice()
    {
        var vm = _vm!;
        vm.EndSlice();
        LuaLibrary.SetTop(vm.Main, OwnIndex);
        _used = vm.State.Used;
        _total += _used;
        if (vm.State.Stopped != StopReason.None && !_told)
        {
            Fault(Encoding.ASCII.GetBytes(Traps.TextOf(vm.State.Stopped)));
        }

        _commands = 0;
        _questions = 0;
        _told = false;
        if (vm.State.Stopped is StopReason.Clock or StopReason.Order)
        {
            _isDead = true;
            _stoppedAfter = vm.State.Stopped == StopReason.Clock ? (int)Math.Min(vm.State.StoppedAfter, int.MaxValue) : 0;
        }
    }

    private void FaultOnStack()
    {
        var vm = _vm!;
        if (vm.State.Stopped != StopReason.None && _told)
        {
            // Whoever noticed first has said it with the place it happened.
            return;
        }

        var value = LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize;
        var message = LuaLayout.IsString(value) ? LuaLayout.TextOf(value).ToArray()
            : (value[LuaLayout.TypeByte] & 0x0f) == LuaLibrary.TypeNumber ? Numerals.Write(value)
            : Encoding.ASCII.GetBytes($"an error that is a {LuaCall.NameOfType(value[LuaLayout.TypeByte] & 0x0f)}");
        Fault(vm.LastTraceback.Length == 0 ? message : [.. message, (byte)'\n', .. vm.LastTraceback]);
        vm.LastTraceback = [];
    }

    private void Write(ReadOnlySpan<byte> line) => _log?.Write(BotLogKind.Print, line);
}
