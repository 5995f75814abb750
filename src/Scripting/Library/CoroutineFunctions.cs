using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>The coroutine library.</summary>
internal static unsafe class CoroutineFunctions
{
    private const int DepthMax = 190, ValuesPerInstruction = 2;

    [LuaFunction("coroutine.create(body)", "Makes a coroutine of a function; it does not run yet.",
        Arguments = ["body function What runs in it."], Results = ["thread thread The coroutine."],
        Errors = "When body is no function. Costs 1000 instructions.", Example = "local c = coroutine.create(function() coroutine.yield(1) end)")]
    public static int Create(LuaCall call)
    {
        call.Function(1);
        Make(call);
        return 1;
    }

    [LuaFunction("coroutine.wrap(body)", "Makes a coroutine and gives a function that resumes it.",
        Arguments = ["body function What runs in it."], Results = ["resume function Resumes it; its errors are raised."],
        Errors = "When body is no function. Costs 1000 instructions.", Example = "for n in coroutine.wrap(function() coroutine.yield(1) end) do print(n) end")]
    public static int Wrap(LuaCall call)
    {
        call.Function(1);
        Make(call);
        call.State->Trusted++;
        LuaLibrary.PushInteger(call.L, Callbacks.NumberOf("resume_wrapped"));
        LuaLibrary.Rotate(call.L, -2, 1);
        LuaLibrary.PushClosure(call.L, Callbacks.Entry, 2);
        call.State->Trusted--;
        return 1;
    }

    [LuaPrivate("resume_wrapped")]
    public static int ResumeWrapped(LuaCall call)
    {
        var thread = LuaLibrary.ToThread(call.L, LuaLibrary.UpvalueIndex(2));
        return TryResume(call, thread, call.Count, out var results) ? results : throw LuaVm.ErrorOnStack(call.L);
    }

    [LuaFunction("coroutine.resume(thread, ...)", "Lets a coroutine run until it yields or ends.",
        Arguments = ["thread thread The coroutine.", "... any What yield gives there, or the arguments of its function."],
        Results = ["ok boolean Whether there was no error.", "... any What it yielded or returned, or the error."],
        Example = "local ok, value = coroutine.resume(c)")]
    public static int Resume(LuaCall call)
    {
        var thread = ThreadOf(call, 1);
        var ok = TryResume(call, thread, call.Count - 1, out var results);
        call.State->Trusted++;
        LuaLibrary.PushBoolean(call.L, ok ? 1 : 0);
        LuaLibrary.Rotate(call.L, -1 - results, 1);
        call.State->Trusted--;
        return results + 1;
    }

    [LuaFunction("coroutine.status(thread)", "What a coroutine is doing.", Arguments = ["thread thread The coroutine."],
        Results = ["status string suspended, running, normal or dead."], Example = "if coroutine.status(c) == \"dead\" then c = nil end")]
    public static int Status(LuaCall call) => call.Return(StatusOf(call.L, ThreadOf(call, 1)));

    [LuaFunction("coroutine.running()", "The coroutine that runs.", Results = ["thread thread The coroutine; nil outside of any."],
        Example = "local me = coroutine.running()")]
    public static int Running(LuaCall call)
    {
        if (LuaLibrary.PushThread(call.L) != 0)
        {
            LuaLibrary.PushNil(call.L);
        }

        return 1;
    }

    /// <summary>What the status of a coroutine is called.</summary>
    public static ReadOnlySpan<byte> StatusOf(nint l, nint thread)
    {
        if (l == thread)
        {
            return "running"u8;
        }

        LuaDebug record;
        return LuaLibrary.Status(thread) switch
        {
            LuaLibrary.Yielded => "suspended"u8,
            0 when LuaLibrary.GetStack(thread, 0, &record) != 0 => "normal"u8,
            0 when LuaLibrary.GetTop(thread) != 0 => "suspended"u8,
            _ => "dead"u8,
        };
    }

    public static nint ThreadOf(LuaCall call, int number) =>
        call.TypeOf(number) == LuaLibrary.TypeThread ? LuaLibrary.ToThread(call.L, number) : throw call.WrongType(number, "coroutine");

    /// <summary>Resumes with the arguments on top of the stack; leaves results there, or the error.</summary>
    public static bool TryResume(LuaCall call, nint thread, int arguments, out int results)
    {
        var l = call.L;
        var state = call.State;
        if (Budget.IsOver(state))
        {
            throw new LuaError(Traps.TextOf(state->Stopped));
        }

        results = 1;
        state->Charge(Budget.ResumeCost);
        var status = StatusOf(l, thread);
        if (!status.SequenceEqual("suspended"u8))
        {
            call.Push(status.SequenceEqual("dead"u8) ? "cannot resume dead coroutine" : "cannot resume non-suspended coroutine");
            return false;
        }

        if (LuaLayout.Depth(l) >= DepthMax)
        {
            call.Push("C stack overflow");
            return false;
        }

        state->Trusted++;
        if (LuaLibrary.CheckStack(thread, arguments + 8) == 0)
        {
            throw new LuaError("too many arguments to resume");
        }

        LuaLibrary.Move(l, thread, arguments);
        return Run(l, thread, state, arguments, out results);
    }

    private static bool Run(nint l, nint thread, VmState* state, int arguments, out int results)
    {
        var trusted = state->Trusted - 1;
        state->Settle(l);
        Budget.WatchAgain(thread);
        state->Trusted = 0;
        state->Current = thread;
        int count;
        var status = LuaLibrary.Resume(thread, l, arguments, &count);
        state->Current = l;
        state->Trusted = trusted + 1;
        state->Settle(thread);
        var ok = status is 0 or LuaLibrary.Yielded;
        if (ok && LuaLibrary.CheckStack(l, count + 8) == 0)
        {
            LuaLibrary.SetTop(thread, -1 - count);
            throw new LuaError("too many results to resume");
        }

        results = ok ? count : 1;
        state->Charge((arguments + results) / ValuesPerInstruction);
        LuaLibrary.Move(thread, l, results);
        state->Trusted = trusted;
        if (Budget.IsOver(state))
        {
            LuaLayout.HurryHook(l);
        }

        return ok;
    }

    private static void Make(LuaCall call)
    {
        if (Budget.IsOver(call.State))
        {
            throw new LuaError(Traps.TextOf(call.State->Stopped));
        }

        call.Charge(Budget.CoroutineCost);
        call.Vm.Reserve(call.L, 1024);

        // The memory of the coroutine is paid with its price.
        var unpaid = call.State->Unpaid;
        call.State->Trusted++;
        var thread = LuaLibrary.NewThread(call.L);
        LuaLibrary.PushValue(call.L, 1);
        LuaLibrary.Move(call.L, thread, 1);
        call.State->Trusted--;
        call.State->Unpaid = unpaid;
    }
}
