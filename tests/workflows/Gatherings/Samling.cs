using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Registrations;
using Grants.Workflows.Tests.Registrations;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.Gatherings;

/// <summary>The first gathering of the network of 2020, with the two municipalities that come to it and one that waits for its host.</summary>
internal sealed class Samling(bool isDeaf = false)
{
    public Loftet Loftet { get; } = new(isDeaf);

    public TestOffice Office => Loftet.Office;

    public CaseId Id { get; } = CaseId.OfGathering(Loftet.Id, 1);

    public static ProgrammeForm Lunch { get; } = new([new("2020-11-10T13:00", "2020-11-10T15:00", "Barnets stemme", "Sol Sakkunnig"), new("2020-11-10T12:00", "2020-11-10T13:00", "Lunsj")]);

    public async Task Begin()
    {
        await Loftet.Publish(maximum: 10);
        await Comes("5501", [1, 2]);
        await Comes("5503", [2]);
        await Comes("5512", [1], host: "5510");
        Loftet.Mails();
    }

    public async Task<CaseId> Comes(string number, int[] gatherings, string? host = null)
    {
        var contact = new Actor.Contact(await Office.Person($"kontakt@nr{number}.kommune.example"), MunicipalityNumber.Parse(number));
        var form = new RegistrationForm(
            number, host, new("Kari Kontakt", $"kontakt@nr{number}.kommune.example"), [new("Odd Ordfører", $"odd@nr{number}.kommune.example", "ordfører", gatherings), new("Uten Adresse", null, null, gatherings)]);
        var file = TestOffice.Yes(await Office.Registrations.Register(Loftet.Id, form, contact, Workflows.Cases.RandomIds.Case(), TestOffice.Never));
        await Office.RunDue();
        return file.Id;
    }

    public async Task<GatheringFile> Now() => (await Office.Gatherings.Open(Id, TestOffice.Never))!;

    public async Task<GatheringFile> Yes(Task<Done<GatheringFile>> doing)
    {
        var file = TestOffice.Yes(await doing);
        await Office.RunDue();
        return file;
    }
}
