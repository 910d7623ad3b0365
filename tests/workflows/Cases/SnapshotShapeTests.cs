using System.Text.Json.Serialization.Metadata;
using Grants.Workflows.Cases;

namespace Grants.Workflows.Tests.Cases;

/// <summary>
/// A snapshot of an older shape would be read with holes, so the schema moves with the shape, and snapshots are made again from the log.
/// The shape of each schema stands in <c>shapes/{kind}.{schema}.txt</c>; a new shape gets a new schema and a new file.
/// </summary>
public sealed class SnapshotShapeTests
{
    public static TheoryData<string, string> Kinds { get; } = new()
    {
        { $"application.{CaseKinds.Application.Schema}", Shape(CaseKinds.Application.Json) },
        { $"call.{CaseKinds.Call.Schema}", Shape(CaseKinds.Call.Json) },
        { $"network.{CaseKinds.Network.Schema}", Shape(CaseKinds.Network.Json) },
        { $"registration.{CaseKinds.Registration.Schema}", Shape(CaseKinds.Registration.Json) },
        { $"network-task.{CaseKinds.NetworkTask.Schema}", Shape(CaseKinds.NetworkTask.Json) },
        { $"regular-meetings.{CaseKinds.MeetingRule.Schema}", Shape(CaseKinds.MeetingRule.Json) },
        { $"gathering.{CaseKinds.Gathering.Schema}", Shape(CaseKinds.Gathering.Json) },
        { $"network-papers.{CaseKinds.NetworkPapers.Schema}", Shape(CaseKinds.NetworkPapers.Json) },
        { $"development-project.{CaseKinds.DevelopmentProject.Schema}", Shape(CaseKinds.DevelopmentProject.Json) },
        { $"office.{CaseKinds.Office.Schema}", Shape(CaseKinds.Office.Json) },
        { $"theme-meeting.{CaseKinds.ThemeMeeting.Schema}", Shape(CaseKinds.ThemeMeeting.Json) },
        { $"meeting-book.{CaseKinds.MeetingBook.Schema}", Shape(CaseKinds.MeetingBook.Json) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_moves_when_the_shape_does(string schema, string shape) =>
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "shapes", $"{schema}.txt")).ReplaceLineEndings("\n"), shape);

    /// <summary>Every property of every type that is written, one a line.</summary>
    private static string Shape(JsonTypeInfo state)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var known = new HashSet<Type>();
        var open = new Queue<Type>([state.Type]);
        while (open.TryDequeue(out var type))
        {
            if (!known.Add(type)) continue;
            var info = state.Options.GetTypeInfo(type);
            IEnumerable<JsonPropertyInfo> properties = info.Kind is JsonTypeInfoKind.Object ? info.Properties.Where(IsWritten) : [];
            foreach (var property in properties)
            {
                lines.Add($"{Name(type)}.{property.Name}: {Name(property.PropertyType)}");
                open.Enqueue(property.PropertyType);
            }

            foreach (var part in type.GenericTypeArguments) open.Enqueue(part);
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>What follows from the rest is not.</summary>
    private static bool IsWritten(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(Name))}>"
        : type.Name;
}
