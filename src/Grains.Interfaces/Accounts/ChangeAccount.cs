using Infon.Domain.Accounts;
using Infon.Domain.Notifications;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>Change what a user says about themself, and what they want to be told; null = as it is.</summary>
/// <param name="DisplayName">What the user wants to be called; empty = by the username.</param>
/// <param name="Bio">What the user says about themself.</param>
/// <param name="Avatar">Where the picture comes from; <see cref="AvatarKind.Upload"/> only if one was uploaded.</param>
/// <param name="NotifyInApp">What changes in what the user is told about within the site.</param>
/// <param name="NotifyByMail">What changes in what the user is told about by mail.</param>
/// <param name="Revision">The revision the change builds on; null = whichever is current.</param>
[GenerateSerializer, Immutable, Alias("change-account")]
public sealed record ChangeAccount(
    [property: Id(0)] string? DisplayName,
    [property: Id(1)] string? Bio,
    [property: Id(2)] AvatarKind? Avatar,
    [property: Id(3)] NotificationChange NotifyInApp,
    [property: Id(4)] NotificationChange NotifyByMail,
    [property: Id(5)] int? Revision);
