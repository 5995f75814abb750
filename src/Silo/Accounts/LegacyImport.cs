using System.Security.Cryptography;
using System.Text;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Bots;
using Infon.Silo.Storage.Legacy;

namespace Infon.Silo.Accounts;

/// <summary>Takes over bots that belong to nobody. What was taken over before is not taken over again.</summary>
public sealed class LegacyImport(IGrainFactory grains, IUserStore users, TimeProvider time)
{
    private const int NamesTried = 1000;

    private static readonly Caller Legacy = new(UserId.Legacy);

    /// <summary>Takes over the bots of a file; the answer is how many are new and how many were there, and what could not be taken over.</summary>
    public async Task<LegacyReport> Run(IReadOnlyList<LegacyBot> bots)
    {
        await EnsureUser();
        var (made, known, problems) = (0, 0, new List<string>());
        foreach (var bot in bots)
        {
            var grain = grains.GetGrain<IBotGrain>(IdOf(bot).Value);
            var isKnown = !(await grain.Get(Legacy)).IsRefused;
            var problem = (isKnown ? null : await Create(grain, bot)) ?? (await grain.Save(Legacy, new SaveVersion(bot.Source, "Imported"))).Refusal;
            if (problem is not null)
            {
                problems.Add($"{bot.Name} ({bot.Id}): {Sentences(problem)}");
            }
            else if (isKnown)
            {
                known++;
            }
            else
            {
                made++;
            }
        }

        return new LegacyReport(made, known, problems);
    }

    /// <summary>The same for the same bot of a file, so that it is known again: version 8 of a UUID, of a hash.</summary>
    private static BotId IdOf(LegacyBot bot)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"legacy/{bot.Id}/{bot.Name}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new BotId(new Guid(bytes, bigEndian: true));
    }

    private static string Sentences(Refusal refusal) =>
        refusal.Fields.IsEmpty ? refusal.Sentence : string.Join(' ', refusal.Fields.Select(error => error.Sentence));

    private static async Task<Refusal?> Create(IBotGrain grain, LegacyBot bot)
    {
        var name = Fitting(bot);
        var description = bot.Description.Length > BotRules.DescriptionLengthMax ? bot.Description[..BotRules.DescriptionLengthMax] : bot.Description;
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? "" : $" ({number})";
            var tried = name[..Math.Min(name.Length, BotRules.NameLengthMax - suffix.Length)] + suffix;
            var refusal = (await grain.Create(Legacy, new CreateBot(tried, description, Visibility.Public))).Refusal;
            if (refusal?.Code != BotRefusals.NameTaken.Code || number == NamesTried)
            {
                return refusal;
            }
        }
    }

    private static string Fitting(LegacyBot bot)
    {
        var name = new string([.. bot.Name.Where(letter => !char.IsControl(letter))]).Trim();
        name = name.Length > BotRules.NameLengthMax ? name[..BotRules.NameLengthMax].Trim() : name;
        return name.Length == 0 ? $"Bot {bot.Id}" : name;
    }

    private async Task EnsureUser()
    {
        if (await users.Find(UserId.Legacy) is not null)
        {
            return;
        }

        var now = time.GetUtcNow();
        var user = new UserRecord { Id = UserId.Legacy, Username = AccountRules.LegacyUsername, CreatedAt = now, UpdatedAt = now };
        var added = await users.Commit(new UserChange(user.Id) { Added = user });
        if (added.Refusal is { } refusal)
        {
            throw new InvalidDataException($"The user {user.Username} cannot be made: {refusal.Sentence}");
        }
    }
}

/// <summary>What came of taking over bots.</summary>
/// <param name="Made">How many are new.</param>
/// <param name="Known">How many were taken over before.</param>
/// <param name="Problems">A sentence for each that could not be taken over.</param>
public sealed record LegacyReport(int Made, int Known, IReadOnlyList<string> Problems);
