namespace Grants.Web.Tests.BadInput;

/// <summary>Sends a request to the world as it was, and sees that it is answered as every request has to be.</summary>
internal static class Visiting
{
    public static async Task<Answer> Send(this World world, BadRequest request)
    {
        await world.Rewind();
        return await world.SendNext(request.ToSent(world.TokenOf(request.By)));
    }

    /// <summary>The same to the world as the requests before have left it.</summary>
    public static async Task<Answer> SendNext(this World world, Sent sent)
    {
        var before = world.Rows.Changed().ToHashSet(StringComparer.Ordinal);
        var answer = await world.App.Send(sent);
        world.App.Mails.Forget();
        var broken = world.Faults.Told() ?? Manners.Broken(sent, answer)
            ?? Manners.HalfSaved(sent, answer, world.Rows.Changed().Where(row => !before.Contains(row)));
        Assert.True(broken is null, broken);
        return answer;
    }

    /// <summary>An example as it stands.</summary>
    public static Task<Answer> Send(this World world, Example example) => world.Send(new BadRequest(example, example.By, []));

    /// <summary>The stable code of a problem, or the bare status of what is none.</summary>
    public static string Code(this Answer answer) => answer.Json()?["code"]?.GetValue<string>() ?? $"{answer.Status}";
}
