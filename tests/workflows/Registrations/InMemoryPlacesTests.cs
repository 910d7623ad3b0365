using Grants.Contracts;
using Grants.Contracts.Registrations;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Registrations;

public sealed class InMemoryPlacesTests : PlacesContract
{
    protected override IRowStore NewStore() => new InMemoryRowStore();
}
