using Grants.Workflows.Storage;

namespace Grants.Workflows.Cases;

/// <summary>Reads, decides and commits again when somebody else's commit came between.</summary>
internal static class Retry
{
    private const int Attempts = 50;

    public static async Task<T> OnConflict<T>(Func<Task<T>> attempt)
    {
        for (var left = Attempts; ; left--)
        {
            try
            {
                return await attempt();
            }
            catch (RowConflictException) when (left > 1)
            {
                // The other commit stands; this one is decided anew on what it left.
            }
        }
    }
}
