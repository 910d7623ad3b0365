// Azure.Data.Tables 12.13.0.
namespace Azure.Data.Tables.Models;

public class TableItem
{
    internal TableItem() { }
}
