using System.Security.Cryptography;
using System.Text;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Sessions;
using Orleans.Concurrency;

namespace Infon.Grains.Accounts;

/// <summary>Lets people in. It waits for passwords to be hashed without keeping others waiting.</summary>
[StatelessWorker, Reentrant]
public sealed partial class DoorGrain(IUserStore store, IPasswords passwords, TimeProvider time) : Grain, IDoorGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Register(Register request)
    {
        var errors = new FieldErrors()
            .Add("username", AccountRules.ObjectionToUsername(request.Username))
            .Add("email", EmailAddress.Objection(request.Email))
            .Add("password", AccountRules.ObjectionToPassword(request.Password, request.Username, request.Email));
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        if ((await Requests(request.From).Begin()).Refusal is { } tooMany)
        {
            return tooMany;
        }

        var hashed = await passwords.Hash(request.Password);
        if (hashed.Refusal is { } busy)
        {
            return busy;
        }

        if (await Find(request.Username) is not null)
        {
            return AccountRefusals.UsernameTaken.Because();
        }

        return await RegisterUnlessKnown(new Registration(request.Username, request.Email, hashed.Value));
    }

    /// <inheritdoc/>
    public async Task<Outcome<SignedIn>> SignIn(SignIn request)
    {
        var name = GrainFactory.GetGrain<IAttemptsGrain>("l-" + KeyOf(request.Login));
        var place = GrainFactory.GetGrain<IAttemptsGrain>("n-" + NetworkPlace.Of(request.From.Address));
        var admitted = await Begin(place, name);
        if (admitted.Refusal is { } tooMany)
        {
            return tooMany;
        }

        var login = await Find(request.Login);
        var fits = await passwords.Fits(login?.PasswordHash, request.Password);
        if (fits.Refusal is { } busy)
        {
            await Task.WhenAll(name.Pardon(), place.Pardon());
            return busy;
        }

        if (login is null || !fits.Value)
        {
            await (login is null ? Task.CompletedTask : Sessions(login.User).NoteFailure("password", request.From));
            return AccountRefusals.WrongCredentials.Because();
        }

        await Task.WhenAll(name.Clear(), place.Pardon());
        return await Sessions(login.User).Open(new OpenSession(login.PasswordHash, "password", request.Kind, request.From));
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Forgot(string login, Origin from)
    {
        var admitted = await Begin(Requests(from), GrainFactory.GetGrain<IAttemptsGrain>("m-" + KeyOf(login)));
        if (admitted.Refusal is { } tooMany)
        {
            return tooMany;
        }

        if (await Find(login) is { } known)
        {
            await Credentials(known.User).OfferReset();
        }

        return new Done();
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Reset(string token, string password, Origin from)
    {
        if (Credential.Read("", token) is not { } ticket)
        {
            return AccountRefusals.TicketInvalid.Because();
        }

        var errors = new FieldErrors().Add("password", AccountRules.ObjectionToPassword(password));
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors);
        }

        var may = await Credentials(ticket.User).MayReset(ticket.Id, ticket.SecretHash);
        if (may.Refusal is { } invalid)
        {
            return invalid;
        }

        var hashed = await passwords.Hash(password);
        return hashed.Refusal is { } busy ? busy : await Credentials(ticket.User).Reset(ticket.Id, ticket.SecretHash, hashed.Value);
    }

    private static string KeyOf(string login) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(login.ToUpperInvariant())));

    private static async Task<Outcome<Done>> Begin(IAttemptsGrain first, IAttemptsGrain second)
    {
        var admitted = await first.Begin();
        if (admitted.IsRefused)
        {
            return admitted;
        }

        var also = await second.Begin();
        if (also.IsRefused)
        {
            await first.Pardon();
        }

        return also;
    }

    private async Task<Outcome<Done>> RegisterUnlessKnown(Registration registration)
    {
        if (await Find(registration.Email) is { } known)
        {
            await Credentials(known.User).TellRegistered();
            return new Done();
        }

        var made = await Credentials(new UserId(Guid.CreateVersion7(time.GetUtcNow()))).Register(registration);
        return made.Refusal?.Code == AccountRefusals.EmailTaken.Code ? new Done() : made;
    }

    private Task<Login?> Find(string login) =>
        login.Length is > 0 and <= EmailAddress.LengthMax ? store.FindLogin(login) : Task.FromResult<Login?>(null);

    private IAttemptsGrain Requests(Origin from) => GrainFactory.GetGrain<IAttemptsGrain>("r-" + NetworkPlace.Of(from.Address));

    private ICredentialsGrain Credentials(UserId user) => GrainFactory.GetGrain<ICredentialsGrain>(user.Value);

    private ISessionsGrain Sessions(UserId user) => GrainFactory.GetGrain<ISessionsGrain>(user.Value);
}
