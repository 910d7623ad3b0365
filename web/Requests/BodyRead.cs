using Grants.Web.Problems;

namespace Grants.Web.Requests;

/// <summary>What reading a body came to: a value, or the problem to answer.</summary>
public readonly record struct BodyRead<T>(T? Found, Problem? Problem) where T : class
{
    /// <summary>Only when there is no problem.</summary>
    public T Value => Found ?? throw new InvalidOperationException("There is no value: answer the problem.");
}
