using System.Buffers;
using System.Net;
using Infon.Cli.Terminal;

namespace Infon.Cli.Replays;

/// <summary>Asks a server that may be anybody's: it gets no credentials, leads nowhere else, and neither its answers nor its pauses are endless.</summary>
internal sealed class ForeignServer : IDisposable
{
    private const int BlockBytes = 64 * 1024;

    private readonly HttpClient _client;
    private readonly TimeSpan _patience;

    /// <param name="patience">How long an answer may take, from the question to its last byte.</param>
    public ForeignServer(TimeSpan patience)
    {
        _patience = patience;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 64,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>The bytes at an address; refuses with a sentence what cannot be had.</summary>
    /// <param name="address">The address.</param>
    /// <param name="what">What should be there, such as "the replay".</param>
    /// <param name="bytesMax">The most that is read.</param>
    /// <param name="stop">Given up by the user.</param>
    public async Task<byte[]> Get(Uri address, string what, int bytesMax, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(_patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            Check(answer, address, what);
            return await Read(answer, address, what, bytesMax, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new WrongUseException($"{address.Host} did not send {what} within {_patience.TotalSeconds:0} seconds.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new WrongUseException($"{what} cannot be had from {address.Host}: {(failure.InnerException ?? failure).Message}", failure);
        }
    }

    public void Dispose() => _client.Dispose();

    private static void Check(HttpResponseMessage answer, Uri address, string what)
    {
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            return;
        }

        var place = answer.Headers.Location is { } location ? $" It points to {location}: give that address if you trust it." : "";
        throw new WrongUseException($"{what} is not at {address}: the server answers {(int)answer.StatusCode}.{place}");
    }

    private static async Task<byte[]> Read(HttpResponseMessage answer, Uri address, string what, int bytesMax, CancellationToken patience)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            await using var stream = await answer.Content.ReadAsStreamAsync(patience);
            using var bytes = new MemoryStream();
            for (var count = await stream.ReadAsync(block, patience); count > 0; count = await stream.ReadAsync(block, patience))
            {
                bytes.Write(block, 0, count);
                if (bytes.Length > bytesMax)
                {
                    throw new WrongUseException($"{what} at {address} is larger than {bytesMax / 1024} KiB, which none is.");
                }
            }

            return bytes.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
