namespace Infon.Domain.Accounts;

/// <summary>Who: a user.</summary>
public readonly record struct UserId(Guid Value)
{
    /// <summary>The one player of local mode, and the owner of everything made in it.</summary>
    public static UserId LocalPlayer { get; } = new(new Guid("01900000-0000-7000-8000-000000000001"));

    /// <summary>The owner of the house bots; nobody signs in as it.</summary>
    public static UserId House { get; } = new(new Guid("01900000-0000-7000-8000-000000000002"));

    /// <summary>The owner of bots from before there were accounts; nobody signs in as it.</summary>
    public static UserId Legacy { get; } = new(new Guid("01900000-0000-7000-8000-000000000003"));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
