using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Serialization;
using NodaTime;

namespace Grants.Workflows.Tests.Applications;

public sealed class SummaryTests
{
    private static readonly Instant At = Instant.FromUtc(2018, 10, 20, 7, 30, 15).PlusNanoseconds(123_456_700);

    private static readonly Gen<Summary> Any =
        from letter in Gen.Elements("a", "ø", "\"", "\\", "😀", "e\u0301", "<")
        from length in Gen.Choose(0, 300)
        from partners in Gen.Choose(0, 60)
        from missing in Gen.Choose(0, AllCriteria.Ids.Length)
        from people in Gen.Choose(0, 10)
        from call in Gen.Choose(1, 40)
        select Of(string.Concat(Enumerable.Repeat(letter, length)), partners, missing, people, new string('c', call));

    [Fact]
    public void It_is_never_more_than_a_kibibyte() =>
        Prop.ForAll(Any.ToArbitrary(), summary => summary.Body().Length <= Summary.LargestRow).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_is_shut_out_always_stands_in_it() => Prop.ForAll(
        Any.ToArbitrary(), summary => Read(summary.Body()).ShutOut.SequenceEqual(summary.ShutOut)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_short_one_is_whole()
    {
        var summary = Of("Læringsnettverk på Sørlandet", 5, 2, 2, "hordaland-2018");
        Assert.Equal((summary.Title, 5), (Read(summary.Body()).Title, Read(summary.Body()).Partners.Length));
    }

    [Fact]
    public void A_title_is_not_cut_within_a_character() => Prop.ForAll(
        Any.ToArbitrary(), summary => !Read(summary.Body()).Title.Contains('\ufffd', StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    private static Summary Read(byte[] body) => JsonSerializer.Deserialize(body, StoredJson.Default.Summary)!;

    private static Summary Of(string title, int partners, int missing, int people, string call) => new(
        new($"call-{call}", "0123456789ab"), new CaseNumber(2018, 1234), title, Municipality(0),
        [.. Enumerable.Range(1, partners).Select(Municipality)], 500_000, ApplicationStatus.NeedsCompletion, [.. AllCriteria.Ids.Take(missing)], 483, 120,
        People("s", 2), new("caseworker12"), new("proposer1234"), People("x", people), At, At, new LocalDate(2018, 12, 1), Waiting.CompletionToJudge, 500_000);

    private static MunicipalityNumber Municipality(int index) => MunicipalityNumber.Parse($"{4600 + index}");

    private static ImmutableArray<PersonId> People(string beginning, int count) =>
        [.. Enumerable.Range(0, count).Select(index => new PersonId($"{beginning}{index:d11}"))];
}
