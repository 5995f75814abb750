using Infon.Domain.Accounts;
using Infon.Domain.Admin;

namespace Infon.Grains.Admin;

/// <summary>What an admin did, as stored.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Admin">Who did it.</param>
/// <param name="Action">What.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="At">When.</param>
public sealed record AdminActionRecord(Guid Id, UserId Admin, AdminAction Action, string Reason, DateTimeOffset At);
