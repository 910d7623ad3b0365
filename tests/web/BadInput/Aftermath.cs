using NodaTime;

namespace Grants.Web.Tests.BadInput;

/// <summary>What comes of a request that was taken: all that can be read afterwards is read, and the days go by.</summary>
internal sealed class Aftermath(World world)
{
    private static readonly int[] Days = [1, 15, 40, 100, 200, 400];

    /// <summary>The first thing that goes wrong; null when nothing does.</summary>
    public async Task<string?> Of(Example example, Answer answer)
    {
        var begun = world.App.Clock.Now;
        try
        {
            if (await Unread(example, answer) is { } unread) return unread;
            foreach (var day in Days)
            {
                await world.Pass(begun + Duration.FromDays(day));
                if (world.Faults.Told() is { } fault) return $"{day} days later: {fault}";
            }

            return await Unread(example, answer) is { } later ? $"In the end: {later}" : null;
        }
        finally
        {
            world.App.Clock.Now = begun;
        }
    }

    private async Task<string?> Unread(Example example, Answer answer)
    {
        foreach (var reading in Readings.Of(world, Touched(example, answer)))
        {
            var read = await world.App.Send(new BadRequest(reading, reading.By, []).ToSent(world.TokenOf(reading.By)));
            if (read.Status >= 500) return $"{reading.Endpoint} by {reading.By} ({string.Join(", ", reading.Parts)}): {read.Status} {world.Faults.Told()}";
        }

        return null;
    }

    /// <summary>The names of the world, where what the request was about stands for its kind.</summary>
    private Dictionary<string, string> Touched(Example example, Answer answer)
    {
        var named = new Dictionary<string, string>(world.Named, StringComparer.Ordinal);
        var about = example.Parts.FirstOrDefault();
        if (example.Endpoint.Contains("/applications/{id}", StringComparison.Ordinal)) named["draft"] = named["proposed"] = named["granted"] = about!;
        if (example.Endpoint.Contains("/calls/{callId}", StringComparison.Ordinal)) named["openCall"] = about!;
        if (example.Endpoint.Contains("/networks/{networkId}", StringComparison.Ordinal)) named["network"] = about!;
        if (example.Endpoint.Contains("/registrations/{id}", StringComparison.Ordinal)) named["registration"] = about!;
        if (answer.Json()?["registrationId"]?.GetValue<string>() is { } registered) named["registration"] = registered;
        if (answer.Json()?["applicationId"]?.GetValue<string>() is { } begun) named["draft"] = named["proposed"] = begun;
        return named;
    }
}
