using System.Text;
using System.Xml.Linq;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;
using CaseKeys = Grants.Workflows.Cases.Keys;

namespace Grants.Web.Keys;

/// <summary>The Data Protection key ring as rows, so that every instance reads the forms that another one made.</summary>
internal sealed class RowXmlRepository(IRowStore rows) : IXmlRepository
{
    private const string Partition = "key-ring";

    // Data Protection asks synchronously, on its own threads and seldom: at the start, and when a key is made.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(Read).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        var row = new RowChange.Put(RandomIds.Of(friendlyName), Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
        Task.Run(() => rows.Commit(Partition, [row], CancellationToken.None)).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyCollection<XElement>> Read()
    {
        var keys = new List<XElement>();
        await foreach (var row in rows.Range(Partition, "", CaseKeys.EndOf(""), CancellationToken.None))
            keys.Add(XElement.Parse(Encoding.UTF8.GetString(row.Body.Span)));
        return keys;
    }
}
