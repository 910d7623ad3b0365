using System.Security.Cryptography;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Functions.Tests.Storage;

/// <summary>A body comes back byte for byte, in properties that the service takes.</summary>
public sealed class RowBodyTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(64 * 1024 - 1, 1)]
    [InlineData(64 * 1024, 1)]
    [InlineData(64 * 1024 + 1, 2)]
    [InlineData(CommitLimits.RowSize, 8)]
    public void What_cannot_be_packed_is_split_into_as_few_properties_as_hold_it(int size, int properties)
    {
        var body = RandomNumberGenerator.GetBytes(size);

        var entity = RowBody.Write("p", "k", body);

        Assert.Equal(properties, entity.Count(property => property.Value is byte[]));
        Assert.All(entity, property => Assert.InRange(((byte[])property.Value).Length, 1, RowBody.MostInAProperty));
        Assert.True(RowBody.Read(entity).Span.SequenceEqual(body));
    }

    [Theory, InlineData(1024), InlineData(100_000), InlineData(CommitLimits.RowSize)]
    public void What_can_be_packed_takes_less(int size)
    {
        byte[] body = [.. Enumerable.Range(0, size).Select(at => (byte)('a' + at % 20))];

        var entity = RowBody.Write("p", "k", body);

        Assert.InRange(entity.Sum(property => (property.Value as byte[])?.Length ?? 0), 1, size / 2);
        Assert.True(RowBody.Read(entity).Span.SequenceEqual(body));
    }
}
