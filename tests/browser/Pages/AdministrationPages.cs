using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>Staff, register, access, and what waits for a person.</summary>
internal static class AdministrationPages
{
    private const string Administration = "/administrasjon", Staff = $"{Administration}/ansatte";

    public static IEnumerable<ListedPage> All { get; } =
    [
        Of("administration", Administration),
        Of("staff", Staff),
        Of("staff-new", $"{Staff}/ny"),
        Of("staff-new-wrong", $"{Staff}/ny", reader => reader.SendWith("email", "ikke en adresse")),
        new("staff-one", $"{Staff}/{{person}}", People.Administrator, demo => demo.Colleague()),
        new("staff-leaving", $"{Staff}/{{person}}/fjern", People.Administrator, async demo => $"{await demo.Colleague()}/fjern"),
        new("access-requests", $"{Administration}/tilgang", People.Administrator, async demo =>
        {
            await demo.AskForAccess();
            return $"{Administration}/tilgang";
        }),
        Of("register", $"{Administration}/register"),
        new("register-municipality", $"{Administration}/register/{{municipality}}", People.Administrator, $"{Administration}/register/4631"),
        new("failed-messages", $"{Administration}/meldinger", People.Administrator, async demo =>
        {
            await demo.FailedMessage();
            return $"{Administration}/meldinger";
        }),
        new("failed-message", $"{Administration}/meldinger/{{key}}", People.Administrator, demo => demo.FailedMessage()),
        Of("failing-steps", $"{Administration}/steg"),
        Of("retention", $"{Administration}/oppbevaring"),
    ];

    private static ListedPage Of(string name, string path, Func<Reader, Task>? then = null) => new(name, path, People.Administrator, path, then);
}
