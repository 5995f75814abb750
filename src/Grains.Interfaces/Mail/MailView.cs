namespace Infon.Grains.Interfaces.Mail;

/// <summary>A mail as it is shown.</summary>
/// <param name="Id">Which one.</param>
/// <param name="To">The e-mail address it goes to.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text.</param>
/// <param name="CreatedAt">When it was written.</param>
[GenerateSerializer, Immutable, Alias("mail")]
public sealed record MailView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string To,
    [property: Id(2)] string Subject,
    [property: Id(3)] string Text,
    [property: Id(4)] DateTimeOffset CreatedAt);
