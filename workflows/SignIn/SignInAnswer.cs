namespace Grants.Workflows.SignIn;

/// <summary>What using a link or a code came to.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer() { }

    public sealed record SignedIn(ExpiringToken Token, Session Session) : SignInAnswer;

    /// <summary>Not the code; there are tries left.</summary>
    public sealed record WrongCode : SignInAnswer;

    /// <summary>Used, too old, or ended by wrong codes.</summary>
    public sealed record Gone : SignInAnswer;
}
