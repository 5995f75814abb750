namespace Infon.Domain.Accounts;

/// <summary>Who asks, as far as it is proven. It goes along with every request, and each grain decides by it what may be seen and done.</summary>
/// <param name="User">The user; null = nobody is signed in.</param>
/// <param name="Role">What the user is trusted with.</param>
public sealed record Caller(UserId? User, Role Role = Role.User)
{
    /// <summary>Somebody unknown.</summary>
    public static Caller Anonymous { get; } = new((UserId?)null);

    /// <summary>Whether this is that user.</summary>
    public bool Is(UserId user) => User == user;
}
