using System.Buffers;
using System.Text.Json;
using Infon.Web.Protocol;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace Infon.Web.Tests.Protocol;

/// <summary>Messages against bytes written down from the public specification of the protocol.</summary>
public sealed class BinaryHubProtocolTests
{
    private readonly BinaryHubProtocol _protocol = new(Options.Create(new JsonHubProtocolOptions
    {
        PayloadSerializerOptions = new JsonSerializerOptions(JsonSerializerDefaults.Web),
    }));

    [Fact]
    public void A_call_of_a_client() => Written(new InvocationMessage("Frames", ["m", new byte[] { 7, 8 }]))
        .Should().Be("13 96 01 80 C0 A6 46 72 61 6D 65 73 92 A1 6D C4 02 07 08 90");

    [Fact]
    public void An_answer() => Written(CompletionMessage.WithResult("5", new { ok = true, count = -200 }))
        .Should().Be("14 95 03 80 A1 35 03 82 A2 6F 6B C3 A5 63 6F 75 6E 74 D1 FF 38");

    [Fact]
    public void An_answer_without_a_value() => Written(CompletionMessage.Empty("5")).Should().Be("06 94 03 80 A1 35 02");

    [Fact]
    public void An_error() => Written(CompletionMessage.WithError("5", "no")).Should().Be("09 95 03 80 A1 35 01 A2 6E 6F");

    [Fact]
    public void A_sign_of_life() => Written(PingMessage.Instance).Should().Be("02 91 06");

    [Fact]
    public void A_good_bye() => Written(new CloseMessage("x", allowReconnect: true)).Should().Be("05 93 07 A1 78 C3");

    [Fact]
    public void A_length_of_more_than_a_byte()
    {
        var message = new ReadOnlySequence<byte>(_protocol.GetMessageBytes(new InvocationMessage("Frames", [new byte[300]])));

        Convert.ToHexString(message.Slice(0, 2).ToArray()).Should().Be("BC02");
        message.Length.Should().Be(2 + 0x13c);
    }

    [Fact]
    public void A_call_of_the_hub_is_read()
    {
        var message = Read("11 96 01 80 A1 37 A4 47 69 76 65 92 81 A1 61 2A C3 90");

        var call = message.Should().BeOfType<InvocationMessage>().Subject;
        (call.InvocationId, call.Target).Should().Be(("7", "Give"));
        call.Arguments.Should().Equal(new Given(42), true);
    }

    [Fact]
    public void A_call_without_streams_is_read() =>
        Read("10 95 01 80 A1 37 A4 47 69 76 65 92 81 A1 61 2A C3").Should().BeOfType<InvocationMessage>();

    [Fact]
    public void A_call_that_fits_no_method_is_told_to_its_caller() =>
        Read("0D 96 01 80 A1 37 A4 47 69 76 65 91 2A 90").Should().BeOfType<InvocationBindingFailureMessage>().Which.InvocationId.Should().Be("7");

    [Fact]
    public void Half_a_message_waits_for_the_rest()
    {
        var input = new ReadOnlySequence<byte>([0x02, 0x91]);

        _protocol.TryParseMessage(ref input, new Binder(), out _).Should().BeFalse();
        input.Length.Should().Be(2);
    }

    [Fact]
    public void Messages_that_come_together_are_read_one_by_one()
    {
        var input = new ReadOnlySequence<byte>([0x02, 0x91, 0x06, 0x02, 0x91, 0x06, 0x02]);

        _protocol.TryParseMessage(ref input, new Binder(), out _).Should().BeTrue();
        _protocol.TryParseMessage(ref input, new Binder(), out var second).Should().BeTrue();
        _protocol.TryParseMessage(ref input, new Binder(), out _).Should().BeFalse();
        second.Should().BeSameAs(PingMessage.Instance);
    }

    [Theory]
    [InlineData("01 C0")]
    [InlineData("02 91 63")]
    [InlineData("03 92 06 C0")]
    [InlineData("05 DD FF FF FF FF")]
    [InlineData("06 95 01 80 DB FF FF")]
    [InlineData("04 91 06 C0 C0")]
    [InlineData("FF FF FF FF FF FF")]
    [InlineData("06 95 04 80 A1 37 C0")]
    public void What_is_no_message_is_refused(string bytes)
    {
        var reading = () => Read(bytes);

        reading.Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void A_nest_without_end_is_refused()
    {
        byte[] body = [0x95, 0x01, 0x80, 0xa1, 0x37, 0xa4, .. "Give"u8, 0x92, .. Enumerable.Repeat((byte)0x91, 100), 0xc0, 0xc3];

        Read(string.Join(' ', new[] { (byte)body.Length }.Concat(body).Select(each => each.ToString("X2", null))))
            .Should().BeOfType<InvocationBindingFailureMessage>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_bytes_come_they_are_read_or_refused(int seed)
    {
        var luck = new Random(seed);
        for (var round = 0; round < 5000; round++)
        {
            var body = new byte[luck.Next(60)];
            luck.NextBytes(body);
            var input = new ReadOnlySequence<byte>([(byte)body.Length, .. body]);

            var reading = () => _protocol.TryParseMessage(ref input, new Binder(), out _);

            try
            {
                reading();
            }
            catch (InvalidDataException)
            {
                input.Length.Should().BeLessThanOrEqualTo(body.Length + 1);
            }
        }
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(127L)]
    [InlineData(-32L)]
    [InlineData(-33L)]
    [InlineData(255L)]
    [InlineData(65_536L)]
    [InlineData(-40_000L)]
    [InlineData(4_294_967_296L)]
    [InlineData(long.MinValue)]
    public void Numbers_come_back_as_they_went(long number)
    {
        var output = new ArrayBufferWriter<byte>();

        new MessagePackWriter(output).Integer(number);

        new MessagePackReader(output.WrittenSpan).Integer().Should().Be(number);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void Texts_come_back_as_they_went(int length)
    {
        var output = new ArrayBufferWriter<byte>();
        var text = new string('ü', length);

        new MessagePackWriter(output).Text(text);

        new MessagePackReader(output.WrittenSpan).Text().Should().Be(text);
    }

    private string Written(HubMessage message) =>
        string.Join(' ', _protocol.GetMessageBytes(message).ToArray().Select(each => each.ToString("X2", null)));

    private HubMessage Read(string bytes)
    {
        var input = new ReadOnlySequence<byte>(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        _protocol.TryParseMessage(ref input, new Binder(), out var message);
        return message;
    }

    /// <summary>What a method takes that the messages here call.</summary>
    public sealed record Given(int A);

    private sealed class Binder : IInvocationBinder
    {
        public IReadOnlyList<Type> GetParameterTypes(string methodName) =>
            methodName == "Give" ? [typeof(Given), typeof(bool)] : throw new InvalidOperationException("There is no such method.");

        public Type GetReturnType(string invocationId) => typeof(object);

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}
