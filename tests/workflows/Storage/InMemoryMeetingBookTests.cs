using Grants.Contracts;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Storage;

public sealed class InMemoryMeetingBookTests : MeetingBookContract
{
    protected override Task<IRowStore> Create() => Task.FromResult<IRowStore>(new InMemoryRowStore());
}
