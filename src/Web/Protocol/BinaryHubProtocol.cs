using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace Infon.Web.Protocol;

/// <summary>
/// The hub protocol "messagepack", as clients in browsers speak it: frames are bytes here and not base64. What else is sent is small, and goes
/// through JSON, so that both protocols mean the same.
/// </summary>
internal sealed class BinaryHubProtocol(IOptions<JsonHubProtocolOptions> options) : IHubProtocol
{
    private const int Invocation = 1, StreamItem = 2, Completion = 3, StreamInvocation = 4, CancelInvocation = 5, Ping = 6, Close = 7, Ack = 8, Sequence = 9;
    private const int Failed = 1, Void = 2, WithResult = 3;

    private readonly JsonSerializerOptions _json = options.Value.PayloadSerializerOptions;

    /// <inheritdoc/>
    public string Name => "messagepack";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public TransferFormat TransferFormat => TransferFormat.Binary;

    /// <inheritdoc/>
    public bool IsVersionSupported(int version) => version <= Version;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
    {
        var output = new ArrayBufferWriter<byte>();
        WriteMessage(message, output);
        return output.WrittenMemory;
    }

    /// <inheritdoc/>
    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        var body = new ArrayBufferWriter<byte>();
        Write(message, new MessagePackWriter(body));
        LengthPrefix.Write(body.WrittenCount, output);
        output.Write(body.WrittenSpan);
    }

    /// <inheritdoc/>
    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, out HubMessage message)
    {
        if (!LengthPrefix.TryTake(ref input, out var body))
        {
            message = null!;
            return false;
        }

        message = Read(body.IsSingleSegment ? body.FirstSpan : body.ToArray(), binder);
        return true;
    }

    private void Write(HubMessage message, MessagePackWriter writer)
    {
        switch (message)
        {
            case InvocationMessage invocation:
                Head(writer, 6, Invocation, invocation);
                writer.Text(invocation.InvocationId);
                writer.Text(invocation.Target);
                writer.Array(invocation.Arguments.Length);
                Array.ForEach(invocation.Arguments, argument => Value(writer, argument));
                writer.Array(0);
                break;
            case StreamItemMessage item:
                Head(writer, 4, StreamItem, item);
                writer.Text(item.InvocationId);
                Value(writer, item.Item);
                break;
            case CompletionMessage completion:
                Write(completion, writer);
                break;
            case CancelInvocationMessage cancel:
                Head(writer, 3, CancelInvocation, cancel);
                writer.Text(cancel.InvocationId);
                break;
            case PingMessage:
                writer.Array(1);
                writer.Integer(Ping);
                break;
            case CloseMessage close:
                writer.Array(3);
                writer.Integer(Close);
                writer.Text(close.Error);
                writer.Boolean(close.AllowReconnect);
                break;
            case AckMessage ack:
                writer.Array(2);
                writer.Integer(Ack);
                writer.Integer(ack.SequenceId);
                break;
            case SequenceMessage sequence:
                writer.Array(2);
                writer.Integer(Sequence);
                writer.Integer(sequence.SequenceId);
                break;
            default:
                throw new InvalidDataException($"A {message.GetType().Name} is not sent here.");
        }
    }

    private void Write(CompletionMessage completion, MessagePackWriter writer)
    {
        var kind = completion.Error is not null ? Failed : completion.HasResult ? WithResult : Void;
        Head(writer, kind == Void ? 4 : 5, Completion, completion);
        writer.Text(completion.InvocationId);
        writer.Integer(kind);
        switch (kind)
        {
            case Failed:
                writer.Text(completion.Error);
                break;
            case WithResult:
                Value(writer, completion.Result);
                break;
        }
    }

    private static void Head(MessagePackWriter writer, int count, int kind, HubInvocationMessage message)
    {
        writer.Array(count);
        writer.Integer(kind);
        writer.Map(message.Headers?.Count ?? 0);
        foreach (var (name, value) in message.Headers ?? new Dictionary<string, string>())
        {
            writer.Text(name);
            writer.Text(value);
        }
    }

    private void Value(MessagePackWriter writer, object? value)
    {
        switch (value)
        {
            case byte[] bytes:
                writer.Bytes(bytes);
                break;
            case string text:
                writer.Text(text);
                break;
            default:
                writer.Json(JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object), _json));
                break;
        }
    }

    private HubMessage Read(ReadOnlySpan<byte> body, IInvocationBinder binder)
    {
        var reader = new MessagePackReader(body);
        var count = reader.Array();
        var kind = reader.Integer();
        HubMessage message = (kind, count) switch
        {
            (Invocation, 5 or 6) => ReadInvocation(ref reader, binder, hasStreams: count == 6),
            (Completion, 4 or 5) => ReadCompletion(ref reader),
            (CancelInvocation, 3) => ReadCancel(ref reader),
            (Ping, 1) => PingMessage.Instance,
            (Close, 2 or 3) => ReadClose(ref reader, hasReconnect: count == 3),
            (Ack, 2) => new AckMessage(reader.Integer()),
            (Sequence, 2) => new SequenceMessage(reader.Integer()),
            (StreamItem or StreamInvocation, _) => throw new InvalidDataException("Nothing is streamed on this hub."),
            _ => throw new InvalidDataException($"There is no message of kind {kind} with {count} parts."),
        };
        return reader.IsAtEnd || message is InvocationBindingFailureMessage
            ? message
            : throw new InvalidDataException("The message goes on after its end.");
    }

    private HubMessage ReadInvocation(ref MessagePackReader reader, IInvocationBinder binder, bool hasStreams)
    {
        SkipHeaders(ref reader);
        var id = reader.Text();
        var target = reader.Text() ?? throw new InvalidDataException("An invocation has no target.");
        HubMessage message;
        try
        {
            message = new InvocationMessage(id, target, ReadArguments(ref reader, binder.GetParameterTypes(target)));
        }
#pragma warning disable CA1031 // what cannot be bound is told to the caller, whatever the binder or a converter throws
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new InvocationBindingFailureMessage(id, target, ExceptionDispatchInfo.Capture(failure));
        }

        if (hasStreams && !reader.TakeNil() && reader.Array() > 0)
        {
            throw new InvalidDataException("Nothing is streamed on this hub.");
        }

        return message;
    }

    private object?[] ReadArguments(ref MessagePackReader reader, IReadOnlyList<Type> types)
    {
        var count = reader.Array();
        if (count != types.Count)
        {
            throw new InvalidDataException($"It takes {types.Count} arguments, not {count}.");
        }

        var arguments = new object?[count];
        for (var index = 0; index < count; index++)
        {
            var json = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(json))
            {
                reader.Json(writer);
            }

            arguments[index] = JsonSerializer.Deserialize(json.WrittenSpan, types[index], _json);
        }

        return arguments;
    }

    /// <summary>The hub asks clients nothing, so that an answer belongs to no question.</summary>
    private static CompletionMessage ReadCompletion(ref MessagePackReader reader)
    {
        SkipHeaders(ref reader);
        var id = reader.Text() ?? throw new InvalidDataException("A completion has no invocation.");
        var kind = reader.Integer();
        if (kind is Failed or WithResult)
        {
            using var nowhere = new Utf8JsonWriter(Stream.Null);
            reader.Json(nowhere);
        }

        return CompletionMessage.Empty(id);
    }

    private static CancelInvocationMessage ReadCancel(ref MessagePackReader reader)
    {
        SkipHeaders(ref reader);
        return new CancelInvocationMessage(reader.Text() ?? throw new InvalidDataException("Which invocation is cancelled?"));
    }

    private static CloseMessage ReadClose(ref MessagePackReader reader, bool hasReconnect)
    {
        var error = reader.Text();
        if (hasReconnect)
        {
            using var nowhere = new Utf8JsonWriter(Stream.Null);
            reader.Json(nowhere);
        }

        return new CloseMessage(error);
    }

    private static void SkipHeaders(ref MessagePackReader reader)
    {
        if (reader.TakeNil())
        {
            return;
        }

        for (var count = reader.Map(); count > 0; count--)
        {
            reader.Text();
            reader.Text();
        }
    }
}
