namespace Grants.Web.Tests.BadInput;

/// <summary>Requests that are taken: at least one for every endpoint of the API that writes, and one for each that reads.</summary>
internal static class Examples
{
    public static IReadOnlyList<Example> Of(World world) =>
    [
        .. CallExamples.Of(world.Named), .. ApplicationExamples.Of(world.Named), .. ReviewExamples.Of(world.Named), .. AdministrationExamples.Of(world.Named), .. DoorExamples.Of(world.Named),
        .. RegistrationExamples.Of(world.Named), .. ThemeMeetingExamples.Of(world.Named), .. GatheringExamples.Of(world.Named), .. TaskExamples.Of(world.Named), .. WorkExamples.Of(world.Named),
        .. Readings.Of(world, world.Named).Where(reading => reading.Route.StartsWith("/api/", StringComparison.Ordinal)),
    ];
}
