using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Mail;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Mail;

/// <summary>Mails for who develops: in local mode nobody needs a mail server to read them.</summary>
public static class OutboxEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapOutbox(this IEndpointRouteBuilder api) => api.MapGet("/dev/outbox", List).RequireAdmin().Produces<ListJson<MailJson>>()
        .WithTags("Development").WithSummary("The mails of the last days, sent or not, the last first. In local mode only.");

    private static async Task<IResult> List(
        HttpContext http, IGrainFactory grains, CallerTerms terms, int page = 1, int limit = PageRequest.LimitDefault)
    {
        if (terms.Mode != CallerMode.Local)
        {
            return RequestRefusals.UnknownRoute.Because().ToProblem();
        }

        var mails = await grains.GetGrain<IMailGrain>(IMailGrain.Key).Outbox(http.Caller(), new PageRequest(page, limit));
        return mails.ToResult(found => TypedResults.Ok(new ListJson<MailJson>([.. found.Items.Select(MailJson.Of)], found.Page, found.Limit, found.Total)));
    }
}

/// <summary>A mail.</summary>
/// <param name="Id">Which one.</param>
/// <param name="To">The e-mail address it goes to.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text.</param>
/// <param name="CreatedAt">When it was written.</param>
public sealed record MailJson(Guid Id, string To, string Subject, string Text, DateTimeOffset CreatedAt)
{
    /// <summary>A mail as the API shows it.</summary>
    public static MailJson Of(MailView mail) => new(mail.Id, mail.To, mail.Subject, mail.Text, mail.CreatedAt);
}
