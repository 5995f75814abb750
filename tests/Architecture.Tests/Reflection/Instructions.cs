using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Infon.Architecture.Tests.Reflection;

/// <summary>One instruction of a compiled method.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Token">The member it names; 0 = none.</param>
public readonly record struct Instruction(OpCode Code, int Token);

/// <summary>Reads what the compiler made of a method.</summary>
public static class Instructions
{
    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    /// <summary>The instructions of a method, in order; none when it has no body.</summary>
    public static IEnumerable<Instruction> Of(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < body.Length;)
        {
            // Codes of two bytes begin with 0xFE.
            var code = body[at] == 0xFE ? Codes[(ushort)(0xFE00 | body[at + 1])] : Codes[body[at]];
            var operand = at + code.Size;
            yield return new Instruction(code, NamesMember(code) ? ReadInt(body, operand) : 0);
            at = operand + OperandBytes(code, body, operand);
        }
    }

    /// <summary>The methods that a method calls or takes the address of.</summary>
    public static IEnumerable<MethodBase> Called(MethodBase method) => Of(method)
        .Where(instruction => instruction.Code.OperandType is OperandType.InlineMethod)
        .Select(instruction => Resolve(method, instruction.Token))
        .OfType<MethodBase>();

    private static MethodBase? Resolve(MethodBase method, int token) => method.Module.ResolveMethod(
        token,
        method.DeclaringType?.GetGenericArguments(),
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static bool NamesMember(OpCode code) =>
        code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok;

    private static int ReadInt(byte[] body, int at) => BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at));

    private static int OperandBytes(OpCode code, byte[] body, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * ReadInt(body, at)),
        _ => 4,
    };
}
