using Grants.Workflows.Forms;

namespace Grants.Web.Requests;

/// <summary>Ids that people choose, in addresses. What cannot be one must not reach the store, whose keys have other rules.</summary>
internal static class ChosenId
{
    public static bool Is(string id) => Fields.IsId(id);
}
