using Grants.Domain.Calls;
using Grants.Domain.Tests.Applications;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Calls;

public sealed class CallFaultsTests
{
    private static readonly Call Call = Hordaland2018.Call;

    public static TheoryData<Call, string> Wrong { get; } = new()
    {
        { Call with { Pot = 0 }, "pot" },
        { Call with { MinimumAmount = -1 }, "minimumAmount" },
        { Call with { MaximumAmount = 49_999 }, "maximumAmount" },
        { Call with { Deadline = Call.OpensAt }, "deadline" },
        { Call with { DecisionsBy = new(2018, 10, 31) }, "decisionsBy" },
        { Call with { UseBy = new(2018, 12, 31) }, "useBy" },
        { Call with { MinimumMunicipalities = 0 }, "minimumMunicipalities" },
        { Call with { CompletionDays = 0 }, "completionDays" },
        { Call with { CompletionDays = 366 }, "completionDays" },
        { Call with { Scorers = 0 }, "scorers" },
        { Call with { Assessment = [] }, "assessment" },
        { Call with { Assessment = [new("plan", "Plan", 0)] }, "assessment" },
        { Call with { Assessment = [new("plan", "Plan", 1), new("plan", "Meir plan", 1)] }, "assessment" },
        { Call with { Activities = [new("a", "A"), new("a", "B")] }, "activities" },
        { Call with { Appeal = new(true, null, "forvaltningsloven § 28") }, "appeal" },
        { Call with { Appeal = new(true, "Direktoratet", " ") }, "appeal" },
        { Call with { Pot = -1, Scorers = 21 }, "pot scorers" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Numbers_and_dates_that_contradict_each_other_make_no_call(Call call, string fields) =>
        Assert.Equal(fields, string.Join(' ', CallFaults.Of(call).Select(fault => fault.Field)));

    [Fact]
    public void The_call_of_2018_has_no_fault() => Assert.Empty(CallFaults.Of(Call));

    [Fact]
    public void Equal_limits_and_a_decision_on_the_last_day_are_no_faults() =>
        Assert.Empty(CallFaults.Of(Call with { MinimumAmount = 100_000, MaximumAmount = 100_000, DecisionsBy = Time("2018-11-01T00:00:00").Date, Appeal = new(false, null, null) }));
}
