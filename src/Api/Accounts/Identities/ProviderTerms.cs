using System.ComponentModel.DataAnnotations;

namespace Infon.Api.Accounts.Identities;

/// <summary>How people sign in by a provider. The provider's addresses can be others, for those who run such a site themselves.</summary>
public abstract record ProviderTerms : IValidatableObject
{
    /// <summary>What the provider calls this site; without it, nobody signs in by this provider. Default none.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The secret that the provider gave to this site. Default none.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>Where browsers are sent to. Default the provider's own address.</summary>
    public string AuthorizationEndpoint { get; init; } = "";

    /// <summary>Where codes are exchanged. Default the provider's own address.</summary>
    public string TokenEndpoint { get; init; } = "";

    /// <summary>Where the provider tells who somebody is. Default the provider's own address.</summary>
    public string UserEndpoint { get; init; } = "";

    /// <summary>How long the provider may take for each answer, in seconds. Default 10.</summary>
    [Range(1, 60)]
    public int AnswerSecondsMax { get; init; } = 10;

    /// <summary>Whether people can sign in by the provider.</summary>
    public bool IsOn => ClientId.Length > 0;

    private string Section => $"Infon:{GetType().Name[..^"Options".Length]}";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && ClientSecret.Length == 0)
        {
            yield return new($"{Section}:ClientSecret is missing: the provider gave it along with the ClientId.", [nameof(ClientSecret)]);
        }

        (string Name, string Value)[] addresses =
        [
            (nameof(AuthorizationEndpoint), AuthorizationEndpoint), (nameof(TokenEndpoint), TokenEndpoint), (nameof(UserEndpoint), UserEndpoint),
        ];
        foreach (var (name, value) in addresses.Where(address => !IsAddress(address.Value)))
        {
            yield return new($"{Section}:{name} is {value}: it must be an http or https address.", [name]);
        }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");
}
