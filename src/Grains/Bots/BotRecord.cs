using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Grains.Bots;

/// <summary>A bot as it is stored.</summary>
/// <param name="Id">Which bot.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">What it is called; unique among the bots of its owner, whatever the case of its letters.</param>
/// <param name="Description">What its owner says about it.</param>
/// <param name="Visibility">Who may read its source.</param>
/// <param name="Revision">Grows by one with every change.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record BotRecord(
    BotId Id, UserId Owner, string Name, string Description, Visibility Visibility, int Revision, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>The bot as it is shown.</summary>
    public BotView View() => new(Id, Owner, Name, Description, Visibility, Revision, CreatedAt, UpdatedAt);
}
