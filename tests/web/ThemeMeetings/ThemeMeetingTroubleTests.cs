using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.ThemeMeetings;

/// <summary>The preparatory meeting's calendar file cannot be kept, because the disk is full.</summary>
public sealed class ThemeMeetingTroubleTests : IAsyncLifetime
{
    private readonly FullDisk disk = new();
    private ThemeMeetingLife life = null!;

    public async Task InitializeAsync() => life = await ThemeMeetingLife.Begin(services => services.AddSingleton<IFileStore>(disk));

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task A_message_that_cannot_be_written_comes_to_a_person_and_the_others_go_out()
    {
        var id = await Prepared();
        await life.Pass(Instant.FromUtc(2019, 12, 17, 8, 0));
        var step = Assert.Single(await Troubles.ThatNeedAPerson(id.Partition, CancellationToken.None).ToListAsync());

        Assert.Equal((id.ToString(), "Tell-Preparation-1"), (step.Case, step.Step));
        Assert.Contains(life.App.Mails.To(GrantsApp.Contact), mail => mail.Subject.StartsWith("Dei nye ønska", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_there_is_room_again_it_goes_out_and_is_a_trouble_no_more()
    {
        var id = await Prepared();
        disk.IsFull = false;
        await life.Pass(Instant.FromUtc(2019, 12, 17, 8, 0));

        Assert.Empty(await Troubles.Of(id, CancellationToken.None));
        Assert.Single(life.App.Mails.To(GrantsApp.Contact), mail => mail.Subject.StartsWith("Førebuande møte", StringComparison.Ordinal));
    }

    private TroubleBook Troubles => life.App.Services.GetRequiredService<TroubleBook>();

    private async Task<CaseId> Prepared()
    {
        var id = await life.Ask();
        await life.Done(id, "preparation", new { starts = "2020-01-14T10:00" });
        await life.Pass(life.App.Clock.Now + Duration.FromMinutes(1));
        (await life.Contact.Post($"/api/theme-meetings/{id}/wishes", new { wishes = new[] { "2020-05" } })).EnsureSuccessStatusCode();
        return CaseId.Parse(id);
    }

    private sealed class FullDisk : IFileStore
    {
        private readonly InMemoryFileStore inner = new();

        public bool IsFull { get; set; } = true;

        public Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop) =>
            IsFull ? throw new IOException("The disk is full.") : inner.Write(caseId, content, limit, stop);

        public Task<Stream?> Open(string caseId, string sha256, CancellationToken stop) => inner.Open(caseId, sha256, stop);

        public Task Destroy(string caseId, string sha256, CancellationToken stop) => inner.Destroy(caseId, sha256, stop);

        public IAsyncEnumerable<(string CaseId, string Sha256)> All(CancellationToken stop) => inner.All(stop);
    }
}
