using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Infon.Cli;
using Infon.Cli.Terminal;
using Infon.Domain.Bots;
using Infon.Grains.Matches;
using Infon.Grains.Replays;
using Infon.Grains.Replays.Signing;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Replays;

public sealed class SealTests(ReplayInfon infon) : IClassFixture<ReplayInfon>, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Anybody_can_check_the_signature_with_what_is_published()
    {
        var match = await Sealed();

        var proof = (await infon.Client.GetFromJsonAsync<JsonElement>($"/api/v2/matches/{match.Id}")).GetProperty("proof");
        var text = await infon.Client.GetByteArrayAsync($"/api/v2/matches/{match.Id}/seal");
        var keys = (await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/signing-keys")).GetProperty("items").EnumerateArray();

        var published = keys.Single(key => key.GetProperty("id").GetString() == proof.GetProperty("keyId").GetString());
        using var key = ECDsa.Create();
        key.ImportFromPem(published.GetProperty("publicKey").GetString());
        key.VerifyData(text, proof.GetProperty("signature").GetBytesFromBase64(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
            .Should().BeTrue();
        Encoding.UTF8.GetString(text).Should().StartWith($"Infon match seal 1\nmatch {match.Id}\nrules 1\nmode 1v1\nmap ")
            .And.Contain($"\nstate {match.Record.Outcome!.StateHash:x16}\n")
            .And.EndWith($"\nreplay {match.Replay.Length} {Convert.ToHexStringLower(SHA256.HashData(match.Replay))}\n");
    }

    [Fact]
    public async Task A_match_as_it_was_is_verified_step_by_step()
    {
        var match = await Sealed();

        var (code, said) = await Verify(match);

        code.Should().Be(ExitCode.Fine, said);
        said.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2)).Take(6)
            .Should().BeEquivalentTo(new[] { "replay", "key", "signature", "text", "result", "world" }.Select(step => new[] { "ok", step }),
                order => order.WithStrictOrdering());
    }

    [Fact]
    public async Task A_match_without_a_seal_is_not_verified()
    {
        var match = await (await Played()).Store(infon.Process.Services.GetRequiredService<IMatchStore>());

        (await infon.Client.GetAsync($"/api/v2/matches/{match.Id}/seal")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        await FailsAt(match, "signature");
    }

    [Fact]
    public async Task A_replay_with_one_changed_byte_is_found()
    {
        var match = await Sealed();
        var forged = match.Replay.ToArray();
        forged[500] ^= 1;
        await Change("UPDATE match_replay_contents SET content = @forged WHERE match_id = @match", match, forged);

        await FailsAt(match, "replay");
    }

    [Fact]
    public async Task The_replay_of_another_match_is_found()
    {
        var (match, other) = (await Sealed(), await Played());
        await Change("UPDATE match_replay_contents SET content = @forged WHERE match_id = @match", match, other.Replay);
        await Change($"UPDATE match_replays SET bytes = {other.Replay.Length} WHERE match_id = @match", match);

        await FailsAt(match, "text");
    }

    [Fact]
    public async Task A_score_that_was_changed_afterwards_is_found()
    {
        var match = await Sealed();
        await Change("UPDATE match_seats SET score = score + 1 WHERE match_id = @match AND seat = 0", match);

        await FailsAt(match, "result");
    }

    [Fact]
    public async Task A_text_that_was_changed_after_it_was_signed_is_found()
    {
        var match = await Sealed();
        await Change("UPDATE match_replays SET sealed_text = REPLACE(sealed_text, 'rules 1', 'rules 2') WHERE match_id = @match", match);

        await FailsAt(match, "signature");
    }

    [Fact]
    public async Task Who_kept_the_key_is_not_shown_another()
    {
        var match = await Sealed();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Path.Combine(_folder.Path, "key.pem");
        await File.WriteAllTextAsync(file, other.ExportSubjectPublicKeyInfoPem());

        await FailsAt(match, "key", "--key", file);

        var keys = await infon.Process.Services.GetRequiredService<KeyRing>().All();
        await File.WriteAllTextAsync(file, keys[^1].PublicKey);
        (await Verify(match, "--key", file)).Code.Should().Be(ExitCode.Fine);
    }

    [Fact]
    public async Task What_an_old_key_signed_is_right_after_the_key_was_replaced()
    {
        var match = await Sealed();
        var keys = infon.Process.Services.GetRequiredService<KeyRing>();

        var fresh = await keys.Rotate();

        var after = await keys.All();
        after[^1].Id.Should().Be(fresh.Id);
        after[^2].UsedUntil.Should().Be(fresh.UsedFrom);
        (await Verify(match)).Code.Should().Be(ExitCode.Fine);
        (await Sealed()).Id.Should().NotBe(match.Id);
    }

    private Task<EndedMatch> Played() =>
        EndedMatch.Play(infon.Process.Services, DateTimeOffset.UtcNow, HouseBots.IdOf("grazer"), HouseBots.IdOf("king"));

    private async Task<EndedMatch> Sealed()
    {
        var (services, match) = (infon.Process.Services, await Played());
        var seal = await services.GetRequiredService<ISealer>().Seal(match.Record.Plan, match.Replay);
        return await match.Store(services.GetRequiredService<IMatchStore>(), seal);
    }

    private Task Change(string sql, EndedMatch match, byte[]? forged = null) => infon.Process.Services.GetRequiredService<Database>().Write(
        change => change.Connection!.ExecuteAsync(sql, new { match = match.Id, forged }, change));

    private async Task FailsAt(EndedMatch match, string step, params string[] words)
    {
        var (code, said) = await Verify(match, words);

        code.Should().Be(ExitCode.Failed, said);
        said.Split('\n').First(line => line.StartsWith("WRONG", StringComparison.Ordinal)).Should().Contain(step);
    }

    private async Task<(int Code, string Said)> Verify(EndedMatch match, params string[] words)
    {
        using var said = new StringWriter();
        var address = new Uri(infon.Process.Address, $"matches/{match.Id}?tick=5");
        var code = await Commands.RunAsync(["verify", "--match", address.ToString(), .. words], new Shell { Output = said, Error = said });
        return (code, said.ToString());
    }
}
