using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Grants.Web.Tests.BadInput;

/// <summary>
/// Odd forms by the thousand to every endpoint that a form of our pages posts to: the page comes back and says what is wrong, or
/// the form is taken. <c>GRANTS_BAD_BODIES</c> says how many; a failure tells its seed.
/// </summary>
[Collection(nameof(World))]
public sealed class BadFormTests(World world, ITestOutputHelper output) : IAsyncLifetime
{
    private IReadOnlyList<FoundForm> forms = null!;

    public async Task InitializeAsync()
    {
        await world.Rewind();
        forms = await world.Forms;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Every_endpoint_that_takes_a_form_has_one_on_a_page() =>
        Assert.All(Endpoints, endpoint => Assert.Contains(forms, form => form.IsTo(endpoint)));

    [Fact]
    public async Task Whatever_is_filled_in_is_refused_clearly_or_taken()
    {
        var answers = new SortedDictionary<int, int>();
        var byEndpoint = Endpoints.Select(endpoint => forms.Where(form => form.IsTo(endpoint)).ToArray()).Where(found => found.Length > 0);
        await Task.Run(() => Prop.ForAll(AnyBadForm.To(byEndpoint), async form =>
        {
            await world.Rewind();
            var answer = await world.SendNext(form.ToSent());
            answers[answer.Status] = answers.GetValueOrDefault(answer.Status) + 1;
        }).Check(HowMany.Configuration(HowMany.BadBodies / 3)));
        output.WriteLine(string.Join(", ", answers.Select(answer => $"{answer.Key}: {answer.Value}")));
    }

    [Theory]
    [InlineData("title.x", 303)]
    [InlineData("title[]", 303)]
    [InlineData("partners[0]", 303)]
    [InlineData("budget.costs[0].amount.x", 422)]
    [InlineData("budget.costs[0]", 422)]
    [InlineData("a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a", 303)]
    public async Task A_field_that_no_form_of_ours_has_is_passed_by_unless_it_takes_the_place_of_one(string name, int status)
    {
        var form = forms.First(form => form.IsTo($"/soknad/{world.Named["draft"]}/budsjett"));

        await world.Rewind();
        var answer = await world.SendNext(new BadForm(form, [new Fault.UnknownField(0, name, "x")]).ToSent());

        Assert.Equal(status, answer.Status);
    }

    private IEnumerable<string> Endpoints => FoundEndpoint.All(world).Where(found => found.TakesForm).Select(found => found.Name.Split(' ')[1]);
}
