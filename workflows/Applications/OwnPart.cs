using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Municipalities;
using Grants.Workflows.Serialization;

namespace Grants.Workflows.Applications;

/// <summary>A partner's own part of an application: its leader, its contacts and its own funding.</summary>
internal static class OwnPart
{
    /// <summary>Whether two forms differ in nothing but a municipality's own part.</summary>
    public static bool IsOnly(ApplicationForm before, ApplicationForm after, MunicipalityNumber own) =>
        Without(before, own.ToString()) == Without(after, own.ToString());

    private static string Without(ApplicationForm form, string own)
    {
        var rest = form with
        {
            Partners = [.. form.Partners.OrEmpty().Select(partner => partner.Municipality == own ? new ParticipantForm(own) : partner)],
            Budget = (form.Budget ?? new()) with
            {
                OwnFunding = [.. (form.Budget?.OwnFunding).OrEmpty().Where(line => line.Municipality != own)],
            },
        };
        return JsonSerializer.Serialize(rest, StoredJson.Default.ApplicationForm);
    }
}
