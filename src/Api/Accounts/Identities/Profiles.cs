using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Accounts.Identities;

namespace Infon.Api.Accounts.Identities;

/// <summary>What each provider tells of a person, as far as it is needed.</summary>
internal static class Profiles
{
    private const int TextLengthMax = 255;

    /// <summary>By number, since logins are given to others; the main address, if GitHub has checked it.</summary>
    public static async Task<ProviderAccount> OfGitHub(ProviderQuestion question)
    {
        var address = question.Options.UserInformationEndpoint;
        var user = await question.Get(address);
        var emails = await question.Get($"{address}/emails");
        var email = emails.ValueKind != JsonValueKind.Array ? null : emails.EnumerateArray()
            .Where(each => IsTrue(each, "primary") && IsTrue(each, "verified")).Select(each => Text(each, "email")).FirstOrDefault();
        return Account(Provider.GitHub, user, "id", Text(user, "login"), email);
    }

    /// <summary>By subject. The first name is what comes closest to a login: the e-mail address is nobody else's business.</summary>
    public static async Task<ProviderAccount> OfGoogle(ProviderQuestion question)
    {
        var user = await question.Get(question.Options.UserInformationEndpoint);
        return Account(
            Provider.Google, user, "sub", Text(user, "given_name") ?? Text(user, "name"), IsTrue(user, "email_verified") ? Text(user, "email") : null);
    }

    /// <summary>By number. Facebook does not say whether it has checked an address, so it is not asked for one.</summary>
    public static async Task<ProviderAccount> OfFacebook(ProviderQuestion question)
    {
        var proof = HMACSHA256.HashData(Encoding.UTF8.GetBytes(question.Options.ClientSecret), Encoding.UTF8.GetBytes(question.Token));
        var user = await question.Get(
            $"{question.Options.UserInformationEndpoint}?fields=id,name&appsecret_proof={Convert.ToHexStringLower(proof)}");
        return Account(Provider.Facebook, user, "id", Text(user, "name"), email: null);
    }

    private static ProviderAccount Account(Provider provider, JsonElement user, string id, string? login, string? email) => new(
        provider.Name,
        Text(user, id) ?? throw new JsonException($"{provider.Title} tells no {id}."),
        login ?? "",
        EmailAddress.Objection(email) is null ? email : null);

    private static bool IsTrue(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.True };

    private static string? Text(JsonElement json, string name)
    {
        var text = Member(json, name) switch
        {
            { ValueKind: JsonValueKind.String } value => value.GetString()!,
            { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out _) => value.GetRawText(),
            _ => "",
        };
        return text.Length is > 0 and <= TextLengthMax && !text.Any(char.IsControl) ? text : null;
    }

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;
}
