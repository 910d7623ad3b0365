namespace Grants.Domain.Cases;

/// <summary>Something that a case has to have done. Its event says that it was done.</summary>
public abstract record Step
{
    /// <summary>A stable name for logs and for the list of steps that need a person.</summary>
    public virtual string Name => GetType().Name;
}
