namespace Infon.Domain.Mail;

/// <summary>What a mail says.</summary>
/// <param name="Subject">In a line.</param>
/// <param name="Text">In plain text.</param>
public sealed record Letter(string Subject, string Text);
