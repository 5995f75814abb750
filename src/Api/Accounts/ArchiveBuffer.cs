namespace Infon.Api.Accounts;

/// <summary>What an archive has written and nobody has read yet: an archive writes without waiting, a response must be waited for.</summary>
internal sealed class ArchiveBuffer : Stream
{
    private readonly MemoryStream _written = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Moves what was written to another stream.</summary>
    public async Task MoveTo(Stream target, CancellationToken aborted)
    {
        await target.WriteAsync(_written.GetBuffer().AsMemory(0, (int)_written.Length), aborted);
        _written.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _written.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _written.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _written.Dispose();
        base.Dispose(disposing);
    }
}
