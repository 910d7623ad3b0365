namespace Grants.Smtp;

/// <summary>What the server said to a command: RFC 5321 § 4.2.</summary>
internal sealed record SmtpAnswer(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPositive => Code is >= 200 and < 300;

    public bool IsForGood => Code is >= 500 and < 600;

    /// <summary>The answer as one line that a person can read in a log or on a case.</summary>
    public override string ToString()
    {
        var text = $"{Code} {string.Join(' ', Lines)}";
        var shortened = text.Length <= 300 ? text : text[..300];
        return new string([.. shortened.Select(c => c is < ' ' or > '~' ? '?' : c)]);
    }
}
