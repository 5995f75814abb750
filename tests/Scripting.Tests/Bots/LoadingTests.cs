using Infon.Engine.Bots;

namespace Infon.Scripting.Tests.Bots;

public sealed class LoadingTests
{
    [Fact]
    public void A_program_prints_what_it_computes()
    {
        LuaRun.Evaluate("10 / 2, 1 / 3, 'a' .. 1, #'abc', 2 ^ 0.5, 7 % 3").Should().Be("5\t0.33333333333333\ta1\t3\t1.4142135623731\t1");
    }

    [Fact]
    public void A_program_that_does_not_compile_says_where()
    {
        using var run = new LuaRun("x = 1\ny = = 2");

        run.Faults.Should().ContainSingle().Which.Should().StartWith("bot.lua:2:");
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'x', (byte)'=', (byte)'1' })]
    [InlineData(new byte[] { (byte)'#', (byte)'!', (byte)'/', (byte)'x', (byte)'\n', (byte)'x', (byte)'=', (byte)'1' })]
    [InlineData(new byte[] { (byte)'-', (byte)'-', 0xE4, 0xFF })]
    public void Empty_sources_marks_and_foreign_letters_in_comments_are_accepted(byte[] source)
    {
        using var run = new LuaRun(source);

        run.Faults.Should().BeEmpty();
    }

    [Fact]
    public void Compiled_Lua_is_refused()
    {
        using var run = new LuaRun([0x1b, (byte)'L', (byte)'u', (byte)'a', 0x54]);

        run.Faults.Should().ContainSingle().Which.Should().Contain("compiled Lua is not accepted");
    }

    [Fact]
    public void Too_much_source_is_refused()
    {
        using var run = new LuaRun(new byte[BotProgram.SourceBytesMax + 1]);

        run.Faults.Should().ContainSingle().Which.Should().Contain("256 KiB");
        run.Think();
    }
}
