using System.Text;
using Grants.Workflows.Cases;

namespace Grants.Workflows.Tests.Cases;

/// <summary>What a release has stored, every later one reads; and what it stores does not change by accident.</summary>
public sealed class EventCatalogueTests
{
    [Fact]
    public void Every_event_has_the_golden_file_of_its_newest_version() =>
        Assert.Empty(EventCatalogue.All.Select(kind => $"{kind.Name}.v{kind.Version}.json").Except(Golden.Files));

    [Fact]
    public void Every_event_of_the_catalogue_is_tried() =>
        Assert.Equal(EventCatalogue.All.Select(kind => kind.Type.Type.FullName), Golden.Events.Select(happened => happened.GetType().FullName));

    [Fact]
    public void Every_golden_file_is_of_an_event_that_is_known() =>
        Assert.Empty(Golden.Files.Select(file => file.Split('.')[0]).Except(EventCatalogue.All.Select(kind => kind.Name)));

    [Fact]
    public void Names_are_unique() => Assert.Equal(EventCatalogue.All.Count, EventCatalogue.All.Select(kind => kind.Name).Distinct().Count());

    [Fact]
    public void Names_are_written_with_hyphens() =>
        Assert.All(EventCatalogue.All, kind => Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Name));

    [Fact]
    public void An_event_is_written_to_the_same_bytes_as_when_it_was_released() => Assert.All(Golden.Events, happened =>
    {
        var kind = EventCatalogue.Of(happened);
        Assert.Equal(Encoding.UTF8.GetString(Golden.Read($"{kind.Name}.v{kind.Version}.json")), Encoding.UTF8.GetString(StoredEvent.Write(happened, StoredEvent.Start)));
    });

    /// <summary>Immutable arrays are not equal by what they hold, so the events are held against each other as they are written.</summary>
    [Fact]
    public void Every_version_that_was_released_is_read_as_the_event_that_it_is_today() => Assert.All(Golden.Files, file =>
    {
        var read = StoredEvent.Read(Golden.Read(file)).Event;
        var expected = Golden.Lifted.GetValueOrDefault(file) ?? Golden.Events.Single(happened => EventCatalogue.Of(happened).Name == file.Split('.')[0]);
        Assert.Equal(StoredEvent.Write(expected, StoredEvent.Start), StoredEvent.Write(read, StoredEvent.Start));
    });

    [Fact]
    public void An_event_that_is_read_has_the_type_that_it_was_written_from() => Assert.All(Golden.Events, happened =>
        Assert.IsType(happened.GetType(), StoredEvent.Read(StoredEvent.Write(happened, StoredEvent.Start)).Event));

    [Fact]
    public void An_event_of_a_newer_release_is_not_guessed_at()
    {
        var newer = Encoding.UTF8.GetString(Golden.Read("application-withdrawn.v1.json")).Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal);
        Assert.Throws<UnknownEventException>(() => StoredEvent.Read(Encoding.UTF8.GetBytes(newer)));
    }
}
