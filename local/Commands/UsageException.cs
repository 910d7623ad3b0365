namespace Grants.Local.Commands;

/// <summary>The program was asked for something that it cannot do; the message says what to do instead.</summary>
public sealed class UsageException(string message) : Exception(message);
