using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Administration;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Municipalities;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Grants.Web.Tests.BadInput;

/// <summary>
/// The pipeline with one of everything that a request can be about, at every stage that it can be in. What a request changes can
/// be put back, so that each finds the world as the examples know it.
/// </summary>
public sealed class World : IAsyncLifetime
{
    public const string Organiser = "nettverk@ks.example";
    public const string Economist = "ola.okonom@statsforvalteren.example";
    public const string Partner = "berit@bergen.kommune.example";
    public const string Colleague = "kollega@alver.kommune.example";
    public const string Stranger = "nils@stavanger.kommune.example";
    public const string OtherOffice = "fremmed@statsforvalteren.example";

    /// <summary>Has asked to sign in and not done it yet.</summary>
    public const string AtTheDoor = "ny@alver.kommune.example";

    /// <summary>A leader whose mail system takes nothing.</summary>
    public const string Refused = "feil@nr4631.kommune.example";

    /// <summary>Callers whose token is not good any more.</summary>
    public const string Expired = "(expired)", SignedOut = "(signed out)";

    private Task<IReadOnlyList<FoundForm>>? forms;

    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);

    public GrantsApp App { get; private set; } = null!;

    public RewindingRows Rows { get; } = new();

    public KeptFaults Faults { get; } = new();

    /// <summary>The forms on all pages, as everybody whom they are for finds them.</summary>
    internal Task<IReadOnlyList<FoundForm>> Forms => forms ??= FormWalk.Forms(this);

    public IReadOnlyCollection<string> Callers => tokens.Keys;

    /// <summary>The names of things that addresses and bodies speak of, by what they are: <c>draft</c>, <c>proposed</c>, <c>question</c>.</summary>
    public Dictionary<string, string> Named { get; } = new(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        App = await GrantsApp.Start(
            new(GrantsApp.Origin) { RequestsPerMinute = int.MaxValue },
            services => services
                .AddSingleton<IMailer>(all => new RefusingMailer(all.GetRequiredService<KeptMails>(), Refused))
                .AddSingleton<IRowStore>(Rows).AddSingleton<IFileStore, StayingFiles>().AddSingleton<ILoggerProvider>(Faults));
        await LetPeopleIn();
        await new WorldLife(this).Live();
        Rows.Keep();
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>Null for who is nobody.</summary>
    public string? TokenOf(string? caller) => caller is null ? null : tokens[caller];

    /// <summary>Everything as it was kept; the register is read again, as it is where another instance has changed it.</summary>
    public Task Rewind()
    {
        Rows.Rewind();
        return App.Services.GetRequiredService<RegisterKeeper>().Refresh(CancellationToken.None);
    }

    public async Task<HttpClient> As(string email)
    {
        if (!tokens.TryGetValue(email, out var token))
        {
            using var entered = await App.SignIn(email);
            tokens[email] = token = entered.DefaultRequestHeaders.Authorization!.Parameter!;
        }

        var client = App.Anyone();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    public async Task<JsonNode> Do(string email, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var client = await As(email);
        using var answer = await client.Send(method, path, JsonContent.Create(body ?? new { }), headers);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{email} {method} {path}: {(int)answer.StatusCode} {text}");
        return text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject();
    }

    /// <summary>Moves the cases' clock and does all that has fallen due, as a host does.</summary>
    public Task Pass(Instant to) => App.Pass(to);

    private async Task LetPeopleIn()
    {
        var desk = App.Services.GetRequiredService<OfficeDesk>();
        foreach (var (email, name, role, office) in new[]
        {
            (Organiser, "Nina Nettverk", StaffRole.Organiser, "971032146"), (Economist, "Ola Økonom", StaffRole.Economist, GrantsApp.Vestland),
            (OtherOffice, "Frida Fremmed", StaffRole.Caseworker, "974762994"), (OtherOffice, "Frida Fremmed", StaffRole.Administrator, "974762994"),
        })
            await desk.AddStaff(email, name, role, OrganisationNumber.Parse(office), CancellationToken.None);
        await As(Colleague);
        (tokens[Expired], _) = (tokens[Colleague], tokens.Remove(Colleague));
        App.Machine.Pass(TimeSpan.FromHours(13));
        using (var leaver = await As(Colleague)) await leaver.Post("/api/sign-out", new { });
        (tokens[SignedOut], _) = (tokens[Colleague], tokens.Remove(Colleague));
        foreach (var email in new[]
        {
            GrantsApp.Administrator, GrantsApp.Caseworker, GrantsApp.OtherCaseworker, GrantsApp.Approver, GrantsApp.Contact,
            Organiser, Economist, Partner, Colleague, Stranger, OtherOffice,
        })
            await As(email);
    }
}

/// <summary>One world for all tests of bad input: each puts back what it changes.</summary>
[CollectionDefinition(nameof(World))]
public sealed class OneWorld : ICollectionFixture<World>;
