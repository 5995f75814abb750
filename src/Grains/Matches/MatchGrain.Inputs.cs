using System.Collections.Immutable;
using System.Text;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Engine.Bots;
using Infon.Grains.Interfaces.Matches;

namespace Infon.Grains.Matches;

/// <content>What reaches it from outside: kept first, so that whoever plays it again plays the same.</content>
public sealed partial class MatchGrain
{
    private readonly Dictionary<UserId, InputAllowance> _allowances = [];
    private ImmutableArray<KeptInput> _inputs = [];

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Submit(Caller caller, SubmitInput request)
    {
        if (Known() is not { } record)
        {
            return MatchRefusals.NotFound.Because();
        }

        if (ObjectionTo(record, caller, request) is { } objection)
        {
            return objection;
        }

        if (_play is not { } play)
        {
            return RequestRefusals.Unavailable.For(TimeSpan.FromSeconds(1));
        }

        if (!MayTake(caller.User!.Value, request, out var wait))
        {
            return RequestRefusals.TooMany.For(wait);
        }

        var text = Encoding.UTF8.GetBytes(request.Text ?? "");
        await Keep(new KeptInput(_inputs.Length + 1, play.Tick + 1, request.Seat, (int)KindOf(request.Kind), text));
        play.Submit(_inputs[^1]);
        return new Done();
    }

    private static Refusal? ObjectionTo(MatchRecord record, Caller caller, SubmitInput request)
    {
        var seats = record.Plan.Seats.Length;
        var errors = new FieldErrors()
            .Add("seat", request.Seat >= 0 && request.Seat < seats ? null : $"A seat of this match: 0 to {seats - 1}.")
            .Add("text", ObjectionTo(request));
        return errors.Any ? RequestRefusals.Invalid.Because(errors) : record.ObjectionToInput(caller, request.Seat);
    }

    private static string? ObjectionTo(SubmitInput request) => request.Kind switch
    {
        SubmittedKind.Code => InputRules.ObjectionToCode(request.Text),
        SubmittedKind.Line => InputRules.ObjectionToLine(request.Text),
        _ => string.IsNullOrEmpty(request.Text) ? null : "A restart has no text.",
    };

    private static BotInputKind KindOf(SubmittedKind kind) => kind switch
    {
        SubmittedKind.Code => BotInputKind.Upload,
        SubmittedKind.Line => BotInputKind.CommandLine,
        _ => BotInputKind.Restart,
    };

    /// <summary>Inputs are bounded: so many at once and a second for every user, so many bytes for the match.</summary>
    private bool MayTake(UserId user, SubmitInput request, out TimeSpan wait)
    {
        var (after, pause) = _allowances.GetValueOrDefault(user).Take(time.GetUtcNow(), options.Value.InputsMax);
        var isFull = _inputs.Sum(input => (long)input.Text.Length) + (request.Text?.Length ?? 0) > options.Value.InputBytesMax;
        wait = isFull ? TimeSpan.FromMinutes(1) : pause ?? TimeSpan.Zero;
        if (isFull || after is null)
        {
            return false;
        }

        _allowances[user] = after.Value;
        return true;
    }

    /// <summary>Whether a write that failed has happened nobody knows: then this memory goes, and what is stored counts.</summary>
    private async Task Keep(KeptInput input)
    {
        try
        {
            await store.Keep(Id, input);
            _inputs = _inputs.Add(input);
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
