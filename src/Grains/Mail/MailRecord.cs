namespace Infon.Grains.Mail;

/// <summary>A mail as stored until it is sent.</summary>
/// <param name="Id">Which one.</param>
/// <param name="To">The e-mail address it goes to.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text.</param>
/// <param name="CreatedAt">When it was written.</param>
public sealed record MailRecord(Guid Id, string To, string Subject, string Text, DateTimeOffset CreatedAt);
