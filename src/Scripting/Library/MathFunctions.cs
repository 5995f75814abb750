using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>The mathematical library.</summary>
internal static unsafe class MathFunctions
{
    [LuaFunction("math.abs(x)", "The value without its sign.", Arguments = ["x number A number."], Results = ["y number |x|"], Example = "math.abs(-2)")]
    public static int Abs(LuaCall call)
    {
        var value = call.Argument(1);
        if (value != null && value[LuaLayout.TypeByte] == LuaLayout.Integer)
        {
            var integer = *(long*)value;
            return call.Return(integer < 0 ? unchecked(-integer) : integer);
        }

        return Answer(call, Math.Abs(call.Number(1)));
    }

    [LuaFunction("math.floor(x)", "The largest whole number not above.", Arguments = ["x number A number."], Results = ["y integer It."], Example = "math.floor(2.7) --> 2")]
    public static int Floor(LuaCall call) => Answer(call, Math.Floor(call.Number(1)));

    [LuaFunction("math.ceil(x)", "The smallest whole number not below.", Arguments = ["x number A number."], Results = ["y integer It."], Example = "math.ceil(2.1) --> 3")]
    public static int Ceil(LuaCall call) => Answer(call, Math.Ceiling(call.Number(1)));

    [LuaFunction("math.sqrt(x)", "The square root.", Arguments = ["x number A number."], Results = ["y number The root; nan below 0."], Example = "math.sqrt(9) --> 3")]
    public static int Sqrt(LuaCall call) => Answer(call, Math.Sqrt(call.Number(1)));

    [LuaFunction("math.max(x, ...)", "The largest of the numbers.", Arguments = ["x number A number.", "... number More."], Results = ["y number The largest."], Example = "math.max(1, 2)")]
    public static int Max(LuaCall call) => Extreme(call, largest: true);

    [LuaFunction("math.min(x, ...)", "The smallest of the numbers.", Arguments = ["x number A number.", "... number More."], Results = ["y number The smallest."], Example = "math.min(1, 2)")]
    public static int Min(LuaCall call) => Extreme(call, largest: false);

    [LuaFunction("math.fmod(x, y)", "The remainder of a division that cuts; it has the sign of x.", Arguments = ["x number A number.", "y number A number."],
        Results = ["rest number The remainder; nan when y is 0."], Example = "math.fmod(-7, 3) --> -1")]
    public static int Fmod(LuaCall call)
    {
        var (x, y) = (call.Number(1), call.Number(2));
        call.Charge(HiddenCosts.RemainderCost(x, y));
        return Answer(call, x % y);
    }

    [LuaFunction("math.mod(x, y)", "The same as math.fmod.", Arguments = ["x number A number.", "y number A number."], Results = ["rest number The remainder."], Example = "math.mod(7, 3) --> 1")]
    public static int Mod(LuaCall call) => Fmod(call);

    [LuaFunction("math.modf(x)", "The whole part and the rest.", Arguments = ["x number A number."], Results = ["whole number The whole part.", "rest number What is left."], Example = "math.modf(2.5) --> 2  0.5")]
    public static int Modf(LuaCall call)
    {
        var value = call.Number(1);
        var whole = Math.Truncate(value);
        call.PushPlain(whole);
        call.PushPlain(double.IsInfinity(value) ? 0 : value - whole);
        return 2;
    }

    [LuaFunction("math.pow(x, y)", "x to the power of y.", Arguments = ["x number A number.", "y number A number."], Results = ["z number The power."], Example = "math.pow(2, 10) --> 1024")]
    public static int Pow(LuaCall call) => Answer(call, Elementary.Pow(call.Number(1), call.Number(2)));

    [LuaFunction("math.exp(x)", "e to the power of x.", Arguments = ["x number A number."], Results = ["y number The power."], Example = "math.exp(1)")]
    public static int Exp(LuaCall call) => Answer(call, Elementary.Exp(call.Number(1)));

    [LuaFunction("math.log(x, base?)", "The logarithm.", Arguments = ["x number A number.", "base number e when left out."], Results = ["y number The logarithm."], Example = "math.log(8, 2) --> 3")]
    public static int Log(LuaCall call)
    {
        var value = call.Number(1);
        return Answer(call, call.IsNil(2) ? Elementary.Log(value) : call.Number(2) == 10 ? Elementary.Log10(value) : Elementary.LogTo(value, call.Number(2)));
    }

    [LuaFunction("math.log10(x)", "The logarithm to base 10.", Arguments = ["x number A number."], Results = ["y number The logarithm."], Example = "math.log10(1000) --> 3")]
    public static int Log10(LuaCall call) => Answer(call, Elementary.Log10(call.Number(1)));

    [LuaFunction("math.sin(x)", "The sine.", Arguments = ["x number An angle in radians."], Results = ["y number Its sine."], Example = "math.sin(math.pi / 2) --> 1")]
    public static int Sin(LuaCall call) => Answer(call, Elementary.Sin(call.Number(1)));

    [LuaFunction("math.cos(x)", "The cosine.", Arguments = ["x number An angle in radians."], Results = ["y number Its cosine."], Example = "math.cos(0) --> 1")]
    public static int Cos(LuaCall call) => Answer(call, Elementary.Cos(call.Number(1)));

    [LuaFunction("math.tan(x)", "The tangent.", Arguments = ["x number An angle in radians."], Results = ["y number Its tangent."], Example = "math.tan(0) --> 0")]
    public static int Tan(LuaCall call) => Answer(call, Elementary.Sin(call.Number(1)) / Elementary.Cos(call.Number(1)));

    [LuaFunction("math.asin(x)", "The angle with a sine.", Arguments = ["x number A number."], Results = ["y number An angle in radians."], Example = "math.asin(1)")]
    public static int Asin(LuaCall call) => Answer(call, Elementary.Asin(call.Number(1)));

    [LuaFunction("math.acos(x)", "The angle with a cosine.", Arguments = ["x number A number."], Results = ["y number An angle in radians."], Example = "math.acos(1) --> 0")]
    public static int Acos(LuaCall call) => Answer(call, (Math.PI / 2) - Elementary.Asin(call.Number(1)));

    [LuaFunction("math.atan(y, x?)", "The angle with a tangent, or the direction of x, y.", Arguments = ["y number A number.", "x number 1 when left out."], Results = ["angle number In radians."], Example = "math.atan(1)")]
    public static int Atan(LuaCall call) => Answer(call, Elementary.Atan2(call.Number(1), call.Number(2, 1)));

    [LuaFunction("math.atan2(y, x)", "The direction of x, y.", Arguments = ["y number A number.", "x number A number."], Results = ["angle number In radians."], Example = "math.atan2(1, 1)")]
    public static int Atan2(LuaCall call) => Answer(call, Elementary.Atan2(call.Number(1), call.Number(2)));

    [LuaFunction("math.sinh(x)", "The hyperbolic sine.", Arguments = ["x number A number."], Results = ["y number It."], Example = "math.sinh(0) --> 0")]
    public static int Sinh(LuaCall call) => Answer(call, (Elementary.Exp(call.Number(1)) - Elementary.Exp(-call.Number(1))) / 2);

    [LuaFunction("math.cosh(x)", "The hyperbolic cosine.", Arguments = ["x number A number."], Results = ["y number It."], Example = "math.cosh(0) --> 1")]
    public static int Cosh(LuaCall call) => Answer(call, (Elementary.Exp(call.Number(1)) + Elementary.Exp(-call.Number(1))) / 2);

    [LuaFunction("math.tanh(x)", "The hyperbolic tangent.", Arguments = ["x number A number."], Results = ["y number It."], Example = "math.tanh(0) --> 0")]
    public static int Tanh(LuaCall call)
    {
        var power = Elementary.Exp(2 * Math.Clamp(call.Number(1), -400, 400));
        return Answer(call, (power - 1) / (power + 1));
    }

    [LuaFunction("math.deg(x)", "Radians as degrees.", Arguments = ["x number Radians."], Results = ["y number Degrees."], Example = "math.deg(math.pi) --> 180")]
    public static int Deg(LuaCall call) => Answer(call, call.Number(1) * (180 / Math.PI));

    [LuaFunction("math.rad(x)", "Degrees as radians.", Arguments = ["x number Degrees."], Results = ["y number Radians."], Example = "math.rad(180)")]
    public static int Rad(LuaCall call) => Answer(call, call.Number(1) * (Math.PI / 180));

    [LuaFunction("math.ldexp(m, e)", "m times 2 to the power of e.", Arguments = ["m number A number.", "e integer A number."], Results = ["x number The product."], Example = "math.ldexp(1, 4) --> 16")]
    public static int Ldexp(LuaCall call) => Answer(call, Math.ScaleB(call.Number(1), call.Integer(2)));

    [LuaFunction("math.frexp(x)", "Mantissa and exponent.", Arguments = ["x number A number."], Results = ["m number From 0.5 to below 1, or 0.", "e integer The power of 2."], Example = "math.frexp(16) --> 0.5  5")]
    public static int Frexp(LuaCall call)
    {
        var value = call.Number(1);
        if (value == 0 || !double.IsFinite(value))
        {
            call.PushPlain(value);
            call.Push(0L);
            return 2;
        }

        var exponent = Math.ILogB(value) + 1;
        call.PushPlain(Math.ScaleB(value, -exponent));
        call.Push((long)exponent);
        return 2;
    }

    [LuaFunction("math.random(low?, high?)", "A random number from the bot's own generator, which the match's seed determines.",
        Arguments = ["low integer The smallest; with one argument the largest, and 1 is the smallest.", "high integer The largest."],
        Results = ["value number From 0 to below 1 without arguments, else a whole number."], Errors = "When the interval is empty.", Example = "local die = math.random(6)")]
    public static int Random(LuaCall call)
    {
        if (call.Count == 0)
        {
            return call.Return((call.Vm.Random.Next() >> 11) * (1.0 / (1UL << 53)));
        }

        var (low, high) = call.Count == 1 ? (1, call.Integer(1)) : (call.Integer(1), call.Integer(2));
        if (low > high)
        {
            throw call.Wrong(call.Count == 1 ? 1 : 2, "interval is empty");
        }

        var span = (ulong)((long)high - low + 1);
        return call.Return(low + (long)((UInt128)call.Vm.Random.Next() * span >> 64));
    }

    [LuaFunction("math.randomseed(seed)", "Starts the bot's own random numbers anew.", Arguments = ["seed number Equal seeds give equal numbers."], Example = "math.randomseed(game_time())")]
    public static int RandomSeed(LuaCall call)
    {
        call.Charge(100);
        call.Vm.Random = Engine.Randomness.RandomStream.Named((ulong)BitConverter.DoubleToInt64Bits(call.Number(1, 0)), "program");
        return LuaCall.Nothing();
    }

    private static int Extreme(LuaCall call, bool largest)
    {
        var best = 1;
        _ = call.Number(1);
        for (var number = 2; number <= call.Count; number++)
        {
            if (largest ? call.Number(number) > call.Number(best) : call.Number(number) < call.Number(best))
            {
                best = number;
            }
        }

        call.Charge(call.Count / 8);
        return call.TypeOf(best) == LuaLibrary.TypeNumber ? call.ReturnArgument(best) : Answer(call, call.Number(best));
    }

    private static int Answer(LuaCall call, double value)
    {
        call.PushPlain(value);
        return 1;
    }
}
