using Grants.Domain.Cases;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What a theme meeting has to have done.</summary>
public abstract record ThemeMeetingStep : Step
{
    private ThemeMeetingStep() { }

    public sealed record GiveNumber : ThemeMeetingStep;

    public sealed record Tell(MeetingNotice Notice) : ThemeMeetingStep
    {
        public override string Name => $"Tell-{Notice}";
    }
}
