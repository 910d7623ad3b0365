namespace Grants.Workflows.SignIn;

/// <summary>Whose link it is.</summary>
/// <param name="Request">The id of the request.</param>
internal sealed record TokenRow(string Email, string Request);
