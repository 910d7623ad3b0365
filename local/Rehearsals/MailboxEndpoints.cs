using System.Net;
using System.Text;
using Grants.Web.Access;
using Grants.Workflows.Mail;

namespace Grants.Local.Rehearsals;

/// <summary>The mailbox of a rehearsal: the mails that it wrote to files. A real folder has none of this.</summary>
internal static class MailboxEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
    }
}
