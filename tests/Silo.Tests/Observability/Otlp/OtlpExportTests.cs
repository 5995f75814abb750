using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Observability.Otlp;

public sealed class OtlpExportTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_collector_gets_metrics_traces_and_logs(bool bySetting)
    {
        using var folder = new TestFolder();
        using var collector = new Collector();
        var environment = new Dictionary<string, string> { ["OTEL_BSP_SCHEDULE_DELAY"] = "100" };
        if (!bySetting)
        {
            environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address;
            environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        }

        await using (var infon = await InfonExecutable.StartAsync(
            folder.Path, bySetting ? [$"Infon:Otlp:Endpoint={collector.Address}"] : [], environment))
        {
            await infon.Client.GetAsync(new Uri("/api/v2/bots", UriKind.Relative));
            await infon.StopAsync();
        }

        collector.TextOf("/v1/metrics").Should().Contain("infon_api_requests_total").And.Contain("/api/v2/bots");
        collector.TextOf("/v1/traces").Should().Contain("GET /api/v2/bots");
        collector.TextOf("/v1/logs").Should().Contain("Infon.Requests");
        collector.ContentTypes.Should().OnlyContain(type => type == "application/x-protobuf");
    }

    /// <summary>Stands in for a collector: takes what is posted and keeps it.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, byte[] Body, string Type)> _posts = [];

        public Collector()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            probe.Stop();
            _listener.Prefixes.Add($"{Address}/");
            _listener.Start();
            _ = TakeAllAsync();
        }

        public string Address { get; }

        public IEnumerable<string> ContentTypes => _posts.Select(post => post.Type);

        /// <summary>Names stand in protobuf as they are, so they can be looked for without taking it apart.</summary>
        public string TextOf(string path) => string.Concat(_posts.Where(post => post.Path == path).Select(post => Encoding.UTF8.GetString(post.Body)));

        public void Dispose() => _listener.Close();

        private async Task TakeAllAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    _posts.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray(), context.Request.ContentType ?? ""));
                    context.Response.Close();
                }
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
