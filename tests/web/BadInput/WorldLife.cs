using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Retention;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using Grants.Workflows.ThemeMeetings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Grants.Web.Tests.BadInput;

/// <summary>What has happened in the world before a bad request comes: calls and applications at every stage.</summary>
internal sealed class WorldLife(World world)
{
    private const string Soon = "2026-10-15T23:59:59", Later = "2026-12-15T23:59:59";

    /// <summary>The day from which Bergen is completed.</summary>
    public const string CompletedFrom = "2026-10-20";

    private const string Unknown = "tor@elsewhere.example";

    public async Task Live()
    {
        world.App.Clock.Now = Instant.FromUtc(2026, 10, 1, 8, 0);
        await Networks();
        await ThemeMeetings();
        await Calls();
        await BeforeTheDeadline();
        await world.Pass(Instant.FromUtc(2026, 10, 16, 8, 0));
        await AfterTheDeadline();
        await Started();
        await AtTheDoor();
        await Views();
        await Administration();
        await Sweep();
        world.App.Mails.Forget();
    }

    private async Task Networks()
    {
        await Post(World.Organiser, "/api/networks", Bodies.Network("lift"));
        await Post(World.Organiser, "/api/networks/lift/publish");
        await Post(World.Organiser, "/api/networks", Bodies.Network("kladd"));
        (world.Named["network"], world.Named["unlisted"]) = ("lift", "kladd");
        world.Named["registration"] = await Register(GrantsApp.Contact, "lift", "4631");
        await world.Do(World.Organiser, HttpMethod.Put, "/api/networks/lift/gatherings/1/programme", GatheringExamples.Programme, ("If-Match", "*"));
        await Post(World.Organiser, "/api/networks/lift/gatherings/1/dates", GatheringExamples.Dates);
        await world.Do(World.Organiser, HttpMethod.Put, "/api/networks/lift/meetings", GatheringExamples.Meetings, ("If-Match", "*"));
        await Held();
        await Full();
        await Tasks();
        await Work();
    }

    /// <summary>A steering group, a plan and a project of which the contact's municipality is the contact.</summary>
    private async Task Work()
    {
        await Put(World.Organiser, "/api/networks/lift/steering-group", Bodies.Group(World.Colleague), "\"0\"");
        await Put(World.Organiser, "/api/networks/lift/plan", new { text = "# Mål\n\nAlle barn får hjelp tidlig.", change = "Den første" }, "\"0\"");
        world.Named["project"] = (await Post(World.Organiser, "/api/networks/lift/projects", Bodies.Project()))["projectId"]!.GetValue<string>();
    }

    /// <summary>One that the contact has, and one that is done.</summary>
    private async Task Tasks()
    {
        foreach (var name in new[] { "endedTask", "task" })
            world.Named[name] = (await Post(World.Organiser, "/api/networks/lift/tasks", Bodies.Task(GrantsApp.Contact)))["taskId"]!.GetValue<string>();
        await Post(World.Organiser, $"/api/tasks/{world.Named["endedTask"]}/done");
        world.Named["taskToken"] = world.App.Mails.TaskTo(GrantsApp.Contact);
    }

    /// <summary>A network whose first gathering has begun.</summary>
    private async Task Held()
    {
        var network = Bodies.Network("holdt");
        (network["gatherings"]![0]!["starts"], network["gatherings"]![0]!["ends"]) = ("2026-09-15", "2026-09-16");
        await Post(World.Organiser, "/api/networks", network);
        await Post(World.Organiser, "/api/networks/holdt/publish");
        await Register(GrantsApp.Contact, "holdt", "4631");
        await world.Do(World.Organiser, HttpMethod.Put, "/api/networks/holdt/gatherings/1/minutes", GatheringExamples.Minutes, ("If-Match", "*"));
        var participants = await world.Do(World.Organiser, HttpMethod.Get, "/api/networks/holdt/gatherings/1/participants");
        (world.Named["heldNetwork"], world.Named["participant"]) = ("holdt", participants["items"]![0]!["person"]!.GetValue<string>());
    }

    /// <summary>A network with room for one: the one that was in has withdrawn, and the next has the offer. And one whose deadline passes.</summary>
    private async Task Full()
    {
        var network = Bodies.Network("fullt");
        (network["minimumMunicipalities"], network["maximumMunicipalities"], network["offerHours"]) = (1, 1, 720);
        await Post(World.Organiser, "/api/networks", network);
        await Post(World.Organiser, "/api/networks/fullt/publish");
        var past = Bodies.Network("ferdig");
        past["registrationDeadline"] = Soon;
        await Post(World.Organiser, "/api/networks", past);
        await Post(World.Organiser, "/api/networks/ferdig/publish");
        (past["id"], past["minimumMunicipalities"], past["accountNumber"]) = ("igang", 1, "12345678903");
        await Post(World.Organiser, "/api/networks", past);
        await Post(World.Organiser, "/api/networks/igang/publish");
        world.Named["claimed"] = await Register(GrantsApp.Contact, "igang", "4631");
        world.Named["paid"] = await Register(World.Partner, "igang", "4601");
        (world.Named["fullNetwork"], world.Named["pastNetwork"]) = ("fullt", "ferdig");
        var first = await Register(World.Partner, "fullt", "4601");
        world.Named["offered"] = await Register(GrantsApp.Contact, "fullt", "4631");
        await Post(World.Partner, $"/api/registrations/{first}/withdraw");
    }

    /// <summary>A network that has started, where a claim waits for its payment and another has had one, and a credit.</summary>
    private async Task Started()
    {
        world.Named["startedNetwork"] = "igang";
        await Post(World.Organiser, "/api/networks/igang/close-registration", new { outcome = "start" });
        await Post(World.Organiser, $"/api/registrations/{world.Named["paid"]}/claim/paid", new { amount = 5000 });
        await Post(World.Organiser, $"/api/registrations/{world.Named["paid"]}/claim/credit", new { amount = 1000, reason = "Avtalt avslag" });
    }

    private async Task<string> Register(string email, string network, string municipality)
    {
        var registration = Bodies.Registration(municipality, email);
        registration["hostMunicipality"] = null;
        return (await Post(email, $"/api/networks/{network}/registrations", registration))["registrationId"]!.GetValue<string>();
    }

    /// <summary>One that is asked for, and one that has had its time.</summary>
    private async Task ThemeMeetings()
    {
        var asked = await Post(GrantsApp.Contact, "/api/theme-meetings", Bodies.ThemeMeeting());
        (world.Named["meeting"], world.Named["meetingKey"]) = (asked["themeMeetingId"]!.GetValue<string>(), asked["calendar"]!.GetValue<string>().Split("key=")[1]);
        var past = Bodies.ThemeMeeting().AsObject();
        past.Remove("networkId");
        world.Named["pastMeeting"] = (await Post(GrantsApp.Contact, "/api/theme-meetings", past))["themeMeetingId"]!.GetValue<string>();
        await Post(World.Organiser, $"/api/theme-meetings/{world.Named["pastMeeting"]}/schedule", Bodies.Time("2026-10-14T09:00"));
        var busy = await Post(World.Organiser, "/api/theme-meetings/busy", ThemeMeetingExamples.Busy("2028-03-01T08:00", "2028-03-03T16:00"));
        world.Named["busy"] = busy["busyId"]!.GetValue<string>();
        var person = (await world.App.Services.GetRequiredService<PersonDirectory>().IdsOf([ThemeMeetingExamples.Leader], CancellationToken.None))[ThemeMeetingExamples.Leader];
        world.Named["busyToken"] = await world.App.Services.GetRequiredService<BusyLinks>().TokenOf(OrganisationNumber.Parse("971032146"), person, CancellationToken.None);
    }

    private async Task Calls()
    {
        foreach (var (name, deadline) in new[] { ("open", Later), ("past", Soon), ("together", Soon), ("unpublished", Later) })
        {
            world.Named[$"{name}Call"] = $"{name}-2026";
            var call = Bodies.Call($"{name}-2026", deadline);
            call["releaseTogether"] = name == "together";
            await Post(GrantsApp.Administrator, "/api/calls", call);
            if (name != "unpublished") await Post(GrantsApp.Administrator, $"/api/calls/{name}-2026/publish");
        }
    }

    private async Task BeforeTheDeadline()
    {
        await Begin("draft", "openCall");
        await Attach("attachment", "draft");
        await Send("sent", "openCall");
        world.Named["question"] = world.App.Mails.QuestionTo(Bodies.LeaderOf("4631"));
        foreach (var name in new[] { "inReview", "incomplete", "scored", "proposed", "granted", "undelivered", "untaken" }) await Send(name, "pastCall");
        await Send("approved", "togetherCall");
        await Attach("proposedAttachment", "proposed");
    }

    private async Task AfterTheDeadline()
    {
        foreach (var name in new[] { "inReview", "incomplete", "scored", "proposed", "granted", "undelivered", "untaken", "approved" })
            foreach (var staff in new[] { GrantsApp.Caseworker, GrantsApp.OtherCaseworker, GrantsApp.Approver })
                await Post(staff, $"/api/applications/{world.Named[name]}/impartiality", new { impartial = true });
        await Meet("untaken");
        await Enter("entered");
        await Post(GrantsApp.Contact, $"/api/applications/{world.Named["scored"]}/messages", new { text = "Når får vi svar?" });
        await Post(GrantsApp.Caseworker, $"/api/applications/{world.Named["incomplete"]}/request-completion", new { text = "Send mer.", until = "2026-11-15" });
        foreach (var name in new[] { "scored", "proposed", "granted", "undelivered", "approved" })
            foreach (var staff in new[] { GrantsApp.Caseworker, GrantsApp.OtherCaseworker })
                await world.Do(staff, HttpMethod.Put, $"/api/applications/{world.Named[name]}/scores", Bodies.Scores);
        foreach (var name in new[] { "proposed", "granted", "undelivered", "approved" }) await Post(GrantsApp.Caseworker, $"/api/applications/{world.Named[name]}/propose", Bodies.Proposal);
        foreach (var name in new[] { "granted", "undelivered", "approved" }) await Post(GrantsApp.Approver, $"/api/applications/{world.Named[name]}/approve");
        foreach (var email in new[] { GrantsApp.Contact, "postmottak@alver.kommune.example" })
            await Post(GrantsApp.Caseworker, $"/api/applications/{world.Named["undelivered"]}/bounces", new { email, reason = "Ukjent adresse" });
    }

    /// <summary>A caseworker enters what came by post, with a file that came with it.</summary>
    private async Task Enter(string name)
    {
        var paper = new { receivedAt = "2026-10-14T11:00", application = Bodies.Application("I posten") };
        var entered = await Post(GrantsApp.Caseworker, $"/api/calls/{world.Named["pastCall"]}/applications/on-behalf", paper);
        world.Named[name] = entered["applicationId"]!.GetValue<string>();
        await Attach("enteredAttachment", name, GrantsApp.Caseworker);
    }

    /// <summary>A person has found that nothing lacks, so that the case waits for somebody who takes it.</summary>
    private async Task Meet(string name)
    {
        var criteria = await world.Do(GrantsApp.Caseworker, HttpMethod.Get, $"/api/applications/{world.Named[name]}/criteria");
        foreach (var criterion in criteria.AsArray().Where(criterion => criterion!["result"]!.GetValue<string>() is not "met"))
            await world.Do(
                GrantsApp.Caseworker, HttpMethod.Put, $"/api/applications/{world.Named[name]}/criteria/{criterion!["id"]}", new { result = "met", reason = "Det ligger i saken." });
    }

    private async Task Views()
    {
        var me = await world.Do(GrantsApp.Caseworker, HttpMethod.Get, "/api/me");
        await world.App.Services.GetRequiredService<SavedViews>().Keep(
            OrganisationNumber.Parse(GrantsApp.Vestland), new(me["person"]!.GetValue<string>()), "Mine", "assignee=me", CancellationToken.None);
    }

    private async Task Administration()
    {
        (world.Named["callDraft"], world.Named["wholeCallDraft"]) = ("kladd-2027", "hel-2027");
        await Put("/api/call-drafts/kladd-2027", new { title = "Bare en tittel" });
        await Put("/api/call-drafts/hel-2027", Bodies.Call("hel-2027", Later));
        await Put($"/api/municipalities/4601/completions/{CompletedFrom}", new { registryMailbox = "post@bergen.kommune.example", languageForm = "bokmål" });
        var me = await world.Do(GrantsApp.OtherCaseworker, HttpMethod.Get, "/api/me");
        world.Named["staffMember"] = me["person"]!.GetValue<string>();
        await Unreached();
        await Failing();
        await Trying();
    }

    /// <summary>Somebody tries a call out that is not published.</summary>
    private async Task Trying()
    {
        using var browser = new Browser(world.App) { Cookies = $"grants={world.TokenOf(GrantsApp.Administrator)}; path=/" };
        var page = $"/administrasjon/utlysninger/{world.Named["unpublishedCall"]}/prov";
        await browser.Submit(page, page, new() { ["municipality"] = "4631" });
    }

    /// <summary>What has had its time is gone already, so that no sweep takes it while a request is looked at.</summary>
    private Task Sweep() => world.App.Services.GetServices<IHostedService>().OfType<Sweeping>().Single().Sweep(CancellationToken.None);

    /// <summary>A leader's address is wrong.</summary>
    private async Task Unreached()
    {
        var application = Bodies.Application("Ingen hjemme");
        application["lead"]!["leader"]!["email"] = World.Refused;
        var begun = await Post(GrantsApp.Contact, $"/api/calls/{world.Named["openCall"]}/applications", application);
        await Post(GrantsApp.Contact, $"/api/applications/{begun["applicationId"]}/ask-leaders");
        var failed = await world.Do(GrantsApp.Administrator, HttpMethod.Get, $"/api/offices/{GrantsApp.Vestland}/failed-messages");
        world.Named["failedMessage"] = failed["items"]![0]!["key"]!.GetValue<string>();
    }

    /// <summary>A step of a case has failed until a person has to look.</summary>
    private async Task Failing()
    {
        var (id, now) = (CaseId.Parse(world.Named["sent"]), world.App.Clock.Now);
        var trouble = new Trouble(id.ToString(), "give-number", 5, "IOException: disk full", now, now + Duration.FromDays(1));
        await world.Rows.Commit(id.Partition, [TroubleBook.Of(id, trouble.Step, trouble, new IOException("disk full"), now)], CancellationToken.None);
        world.Named["failingStep"] = trouble.Id;
    }

    private Task<JsonNode> Put(string by, string path, object body, string version) => world.Do(by, HttpMethod.Put, path, body, ("If-Match", version));

    private Task<JsonNode> Put(string path, object body) => world.Do(GrantsApp.Administrator, HttpMethod.Put, path, body);

    private async Task AtTheDoor()
    {
        await Post(World.Colleague, "/api/access-requests", new { email = Unknown, municipality = "4631", text = "Jeg er ny i kommunen." });
        var asked = await world.Do(GrantsApp.Administrator, HttpMethod.Get, "/api/access-requests");
        world.Named["accessRequest"] = asked["items"]![0]!["id"]!.GetValue<string>();
        await Post(World.Colleague, "/api/sign-in", new { email = World.Stranger });
        world.Named["usedToken"] = world.App.Mails.TokenTo(World.Stranger);
        await Post(World.Colleague, $"/api/sign-in/{world.Named["usedToken"]}");
        await Post(World.Colleague, "/api/sign-in", new { email = World.AtTheDoor });
        (world.Named["token"], world.Named["code"]) = (world.App.Mails.TokenTo(World.AtTheDoor), world.App.Mails.CodeTo(World.AtTheDoor));
    }

    private async Task Attach(string name, string application, string by = GrantsApp.Contact) =>
        world.Named[name] = (await world.Attach(by, world.Named[application]))["attachmentId"]!.GetValue<string>();

    private async Task Send(string name, string call)
    {
        await Begin(name, call);
        await Post(GrantsApp.Contact, $"/api/applications/{world.Named[name]}/submit");
    }

    private async Task Begin(string name, string call)
    {
        var begun = await Post(GrantsApp.Contact, $"/api/calls/{world.Named[call]}/applications", Bodies.Application());
        world.Named[name] = begun["applicationId"]!.GetValue<string>();
    }

    private Task<JsonNode> Post(string email, string path, object? body = null) => world.Do(email, HttpMethod.Post, path, body);
}
