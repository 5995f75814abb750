using System.Collections.Immutable;
using System.Security.Cryptography;
using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.ApiKeys;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.ApiKeys;

/// <summary>An API key: the only writer of its row.</summary>
public sealed partial class ApiKeyGrain(IApiKeyStore store, TimeProvider time, ILogger<ApiKeyGrain> log) : Grain, IApiKeyGrain
{
    private ApiKey? _key;
    private Task<Outcome<ApiKeyProof>>? _proof;

    private ApiKeyId Id => new(this.GetPrimaryKey());

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) => Remember(await store.Find(Id));

    /// <inheritdoc/>
    public Task<Outcome<ApiKeyProof>> Prove(ImmutableArray<byte> hash)
    {
        var now = time.GetUtcNow();
        if (_key is not { } key)
        {
            DeactivateOnIdle();
            return Task.FromResult<Outcome<ApiKeyProof>>(ApiKeyRefusals.Wrong.Because());
        }

        if (key.Objection(hash.AsSpan(), now) is { } refusal)
        {
            return Task.FromResult<Outcome<ApiKeyProof>>(refusal);
        }

        if (key.IsUseWorthNoting(now))
        {
            _key = key with { LastUsedAt = now };
            _ = NoteUse(now);
        }

        return _proof!;
    }

    /// <inheritdoc/>
    public async Task<Outcome<MadeApiKey>> Create(Caller caller, CreateApiKey request)
    {
        if (caller.User is not { } owner)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var now = AsStored(time.GetUtcNow());
        var errors = new FieldErrors()
            .Add("name", ApiKeyRules.ObjectionToName(request.Name))
            .Add("scopes", ApiKeyRules.ObjectionToScopes(request.Scopes))
            .Add("expiresAt", ApiKeyRules.ObjectionToExpiry(request.ExpiresAt, now));
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        var text = ApiKeyText.Write(Id, RandomNumberGenerator.GetBytes(ApiKeyText.SecretBytes));
        var key = new ApiKey(Id, owner, request.Name, request.Scopes, [.. ApiKeyText.HashOf(text)], now,
            request.ExpiresAt is { } expiry ? AsStored(expiry) : null);
        var added = await store.Add(key);
        return added.Then<MadeApiKey>(_ =>
        {
            Remember(key);
            return new MadeApiKey(key.View(), text);
        });
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Revoke(Caller caller)
    {
        if (_key is not { RevokedAt: null } key || !ApiKeyRules.MayManage(caller, key))
        {
            return ApiKeyRefusals.NotFound.Because();
        }

        var now = time.GetUtcNow();
        await store.Revoke(Id, now);
        Remember(key with { RevokedAt = now });
        return new Done();
    }

    /// <summary>A time as exactly as it is stored.</summary>
    private static DateTimeOffset AsStored(DateTimeOffset exact) => DateTimeOffset.FromUnixTimeMilliseconds(exact.ToUnixTimeMilliseconds());

    private void Remember(ApiKey? key)
    {
        _key = key;
        _proof = key is null ? null : Task.FromResult<Outcome<ApiKeyProof>>(new ApiKeyProof(key.Owner, key.Scopes));
    }

    // Nobody waits for this and nobody fails by it: an outage costs a minute of knowledge about the last use.
    private async Task NoteUse(DateTimeOffset now)
    {
        try
        {
            await store.Use(Id, now);
        }
        catch (Exception failure)
        {
            LogUseLost(Id, failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The use of API key {Id} was not written down: {Reason}")]
    private partial void LogUseLost(ApiKeyId id, string reason);
}
