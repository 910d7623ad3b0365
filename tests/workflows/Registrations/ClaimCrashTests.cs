using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Registrations;
using Grants.Workflows.Storage;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>The host goes down at every commit from the start to the last payment, before or after it is written, and another goes on with its rows.</summary>
public sealed class ClaimCrashTests
{
    [Fact]
    public async Task Nothing_is_claimed_numbered_paid_credited_or_told_twice_and_nothing_is_lost()
    {
        var counting = new FaultyRowStore(new InMemoryRowStore(), int.MaxValue, false);
        var before = await Begun(counting);
        var begun = counting.Commits;
        await Tell(before);
        var expected = await End(before);
        Assert.Equal(8, expected.Length - expected.Count(line => line.Contains('@', StringComparison.Ordinal)));

        var wrong = new List<string>();
        for (var commit = begun + 1; commit <= counting.Commits; commit++)
            foreach (var after in (bool[])[false, true])
            {
                var ended = await End(await Interrupted(commit, after));
                if (!ended.SequenceEqual(expected)) wrong.Add($"{(after ? "after" : "before")} {commit}: -{string.Join(' ', expected.Except(ended))} +{string.Join(' ', ended.Except(expected))}");
            }

        Assert.Empty(wrong);
    }

    private static async Task<Loftet> Interrupted(int commit, bool after)
    {
        var rows = new InMemoryRowStore();
        var first = await Begun(new FaultyRowStore(rows, commit, after));
        if (await Record.ExceptionAsync(() => Tell(first)) is { } fault) Assert.IsType<StoreUnavailableException>(fault);
        var next = new Loftet(new TestOffice(rows, first.Office.Files, first.Office.Post, first.Office.Clock, "host-2", municipalities: Loftet.Register));
        await Tell(next);
        return next;
    }

    /// <summary>Two have registered, and the deadline has passed.</summary>
    private static async Task<Loftet> Begun(IRowStore rows)
    {
        var loftet = new Loftet(new TestOffice(rows, clock: new(Hordaland.At("2020-05-04T09:00:00")), municipalities: Loftet.Register));
        await loftet.Publish(minimum: 1, invites: false);
        await loftet.Comes("5501");
        await loftet.Comes("5503");
        await loftet.Office.RunUntil("2020-06-23T09:00:00");
        return loftet;
    }

    /// <summary>Told again it goes on from where it came to.</summary>
    private static async Task Tell(Loftet loftet)
    {
        await loftet.Office.RunDue();
        await loftet.Closes(Closing.Start);
        // A crash may turn the order of their numbers.
        var claims = (await loftet.Office.Claims.Of(await loftet.Office.Networks.Open(Loftet.Id, default), default)).OrderBy(file => file.Registration.Municipality).ToArray();
        await loftet.Office.RunUntil("2020-08-07T12:00:00");
        var list = string.Join('\n', claims.Select(file => $"{file.State.Claim!.Kid};5000;2020-08-06"));
        await loftet.Office.Claims.Take(await loftet.Office.Networks.Open(Loftet.Id, default), list, Loftet.Nina, default);
        TestOffice.Yes(await loftet.Office.Claims.Do(claims[0].Id, new ClaimCommand.GiveCredit(null, "Feil kommune."), Loftet.Nina, default));
        TestOffice.Yes(await loftet.Office.Claims.Do(claims[1].Id, new ClaimCommand.Pay(new(2020, 8, 7), null, null), Loftet.Nina, default));
        await loftet.Office.RunUntil("2020-12-01T09:00:00");
    }

    /// <summary>What stands in the logs and was sent: a message that was on its way may go again with the same key, so each is counted once.</summary>
    private static async Task<string[]> End(Loftet loftet)
    {
        Assert.Empty((await loftet.Office.Verify()).Faults);
        var lines = new List<string>();
        foreach (var file in await loftet.Office.Claims.Of(await loftet.Office.Networks.Open(Loftet.Id, default), default))
            foreach (var happened in (await loftet.Office.Log(file.Id)).OfType<ClaimEvent>())
                lines.Add($"{file.Registration.Municipality} {happened.GetType().Name} {(happened as ClaimEvent.WasNumbered)?.Number} {(happened as ClaimEvent.PaymentCame)?.Amount}");
        return
        [
            .. lines.Select(line => line.Contains("WasNumbered", StringComparison.Ordinal) ? line.Split(' ')[1] : line).Order(StringComparer.Ordinal),
            .. loftet.Office.Post.Mails.Where(mail => mail.Subject.Contains("forfall", StringComparison.Ordinal) || mail.Subject.Contains("kreditert", StringComparison.Ordinal))
                .Select(mail => $"{mail.Key.Split('~')[1]}>{mail.To.Address}").Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
