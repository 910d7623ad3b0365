using Grants.Workflows.Applications;

namespace Grants.Local.Rehearsals;

/// <summary>What the demo asks for is done; a refusal is a mistake in the demo, and stops it.</summary>
internal static class DemoAnswers
{
    public static async Task<T> Taken<T>(this Task<Done<T>> doing) => (await doing).Taken();

    public static T Taken<T>(this Done<T> done) => done switch
    {
        Done<T>.Yes yes => yes.Now,
        Done<T>.No no => throw new InvalidOperationException(string.Join(" ", no.Objections.Select(objection => objection.Text.Nynorsk))),
        _ => throw new InvalidOperationException($"The demo met {done.GetType().Name}."),
    };
}
