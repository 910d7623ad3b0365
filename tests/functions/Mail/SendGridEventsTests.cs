using System.Security.Cryptography;
using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using Grants.Functions.Mail;
using Grants.Functions.Tests.Cases;
using Grants.Functions.Tests.Hosting;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Functions.Tests.Mail;

/// <summary>What SendGrid tells of mail that came back is put on the case, and nobody else is believed.</summary>
public sealed class SendGridEventsTests : IAsyncLifetime
{
    private const string Key = "network-hordaland.abc~terms~p1";

    private static readonly CaseId Case = CaseId.Parse("network-hordaland.abc");

    private readonly ECDsa theirs = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly AzureApp app;

    public SendGridEventsTests() => app = AzureApp.Build(("GRANTS_SENDGRID_EVENTS_KEY", Convert.ToBase64String(theirs.ExportSubjectPublicKeyInfo())));

    public Task InitializeAsync() => Put(Keys.Sent(Case.Own));

    public async Task DisposeAsync()
    {
        theirs.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"event":"bounce","type":"bounce","reason":"550 unknown"}""", "550 unknown")]
    [InlineData("""{"event":"bounce","type":"blocked","reason":"554 blocked"}""", "554 blocked")]
    [InlineData("""{"event":"dropped","reason":"Bounced Address"}""", "Bounced Address")]
    [InlineData("""{"event":"dropped"}""", "dropped")]
    public async Task What_came_back_stands_among_the_failed(string told, string reason)
    {
        Assert.Equal(204, await Tell($"[{WithKey(told)}]"));

        Assert.Equal([reason], await Failed());
    }

    [Theory, InlineData("processed"), InlineData("delivered"), InlineData("deferred"), InlineData("open")]
    public async Task Other_events_are_taken_and_change_nothing(string what)
    {
        Assert.Equal(204, await Tell($"[{WithKey($$"""{"event":"{{what}}"}""")}]"));

        Assert.Empty(await Failed());
    }

    [Fact]
    public async Task One_among_many_is_found()
    {
        await Tell($$"""[{"event":"bounce","email":"a@b.example"},{"event":"bounce","grants_key":"sign-in~x"},{{WithKey("""{"event":"bounce","reason":"550"}""")}}]""");

        Assert.Equal(["550"], await Failed());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("""["bounce"]""")]
    [InlineData("""{"event":1,"grants_key":2}""")]
    [InlineData("""{"event":"bounce","grants_key":7}""")]
    [InlineData("""{"event":["bounce"],"grants_key":"x"}""")]
    public async Task An_odd_one_does_not_keep_back_the_others(string odd)
    {
        Assert.Equal(204, await Tell($$"""[{{odd}},{{WithKey("""{"event":"bounce","reason":550}""")}}]"""));

        Assert.Equal(["bounce"], await Failed());
    }

    [Theory, InlineData(""), InlineData("[{"), InlineData("{}"), InlineData("null"), InlineData("7")]
    public async Task A_body_that_is_no_batch_is_not_asked_for_again(string body) => Assert.Equal(400, await Tell(body));

    [Theory, InlineData(true), InlineData(false)]
    public async Task One_that_the_store_does_not_take_is_asked_for_again(bool isConflict)
    {
        var rows = new RefusingRows(app.Get<IRowStore>(), isConflict ? new RowConflictException(Case.Partition, "k") : new StoreUnavailableException(new IOException("Away.")));
        await using var other = AzureApp.Build(rows, ("GRANTS_SENDGRID_EVENTS_KEY", Convert.ToBase64String(theirs.ExportSubjectPublicKeyInfo())));

        Assert.Equal(503, await Tell($"[{WithKey("""{"event":"bounce"}""")}]", theirs, other));
    }

    [Fact]
    public async Task A_batch_that_is_told_again_changes_nothing_more()
    {
        var batch = $"[{WithKey("""{"event":"bounce","reason":"550"}""")}]";

        await Tell(batch);
        Assert.Equal(204, await Tell(batch));

        Assert.Equal(["550"], await Failed());
    }

    [Fact]
    public async Task One_that_is_still_being_sent_is_asked_for_again()
    {
        await app.Get<IRowStore>().Commit(Case.Partition, [new RowChange.Delete(Keys.Sent(Case.Own) + Key)], CancellationToken.None);
        await Put(Keys.Outbox(Case.Own));

        Assert.Equal(503, await Tell($"[{WithKey("""{"event":"bounce"}""")}]"));
    }

    [Fact]
    public async Task Who_has_not_the_key_is_not_believed()
    {
        using var others = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(401, await Tell($"[{WithKey("""{"event":"bounce"}""")}]", others));

        Assert.Empty(await Failed());
    }

    [Fact]
    public async Task Nor_is_anyone_where_mail_goes_by_smtp()
    {
        await using var other = AzureApp.Build(("GRANTS_MAIL", "smtp"), ("GRANTS_SMTP_HOST", "post.example"));

        Assert.Equal(401, await Tell($"[{WithKey("""{"event":"bounce"}""")}]", theirs, other));
    }

    /// <summary>Reads, and takes nothing.</summary>
    private sealed class RefusingRows(IRowStore rows, Exception fault) : IRowStore
    {
        public Task<Row?> Read(string partition, string key, CancellationToken stop) => rows.Read(partition, key, stop);

        public IAsyncEnumerable<Row> Range(string partition, string from, string to, CancellationToken stop) => rows.Range(partition, from, to, stop);

        public Task Commit(string partition, IReadOnlyList<RowChange> changes, CancellationToken stop) => throw fault;
    }

    private Task<int> Tell(string body, ECDsa? by = null, AzureApp? to = null) => Post(body, by ?? theirs, to ?? app);

    private static async Task<int> Post(string body, ECDsa by, AzureApp to)
    {
        var stamp = FormattableString.Invariant($"{SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds()}");
        var http = new DefaultHttpContext { RequestServices = to.Services };
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        http.Request.Headers[SendGridEvents.TimestampHeader] = stamp;
        http.Request.Headers[SendGridEvents.SignatureHeader] =
            Convert.ToBase64String(by.SignData(Encoding.UTF8.GetBytes(stamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        await (await ActivatorUtilities.CreateInstance<SendGridEvents>(to.Services).Run(http.Request, new ScriptedClient())).ExecuteAsync(http);
        return http.Response.StatusCode;
    }

    private static string WithKey(string told) => $$"""{"email":"kari@alver.kommune.example","grants_key":"{{Key}}",{{told[1..]}}""";

    private async Task Put(string place)
    {
        await app.Get<Places>().Know(Case.Partition, CancellationToken.None);
        var at = Instant.FromUtc(2026, 11, 1, 8, 0);
        var message = new StoredMessage(Key, "terms", null, null, "Kari", "kari@alver.kommune.example", "KS", null, Language.Bokmal, "S", "T", "H", [], at, at);
        await app.Get<IRowStore>().Commit(Case.Partition, [new RowChange.Put(place + Key, ((RowChange.Put)Outbox.Add(Case.Own, message)).Body)], CancellationToken.None);
    }

    private async Task<string[]> Failed() => [.. (await app.Get<FailedMessages>().In(Case.Partition, CancellationToken.None).ToListAsync()).Select(one => one.Message.LastError!)];
}
