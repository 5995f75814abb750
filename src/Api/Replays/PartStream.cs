using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Replays;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Replays;

/// <summary>Something long that is read in parts as they are needed; of all of it, one part at a time is in memory.</summary>
/// <param name="length">How long it is.</param>
/// <param name="read">Reads the part that begins at an offset.</param>
/// <param name="first">The part at the beginning; null = it has not been read.</param>
internal sealed class PartStream(int length, Func<int, Task<Outcome<BytePart>>> read, BytePart? first = null) : Stream
{
    private ReadOnlyMemory<byte> _part = first?.Bytes ?? default;
    private int _partBegin;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = checked((int)value);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        if (_position < _partBegin || _position >= _partBegin + _part.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = await read(_position);
            (_part, _partBegin) = (part.Refusal is null ? part.Value.Bytes : throw new StorageOutageException(part.Refusal.Sentence), _position);
        }

        var rest = _part[(_position - _partBegin)..];
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _position += count;
        return count > 0 ? count : throw new StorageOutageException("What is read has become shorter meanwhile.");
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
