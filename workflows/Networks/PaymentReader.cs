using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Networks;

/// <summary>Understands how a network's fee is paid.</summary>
internal static class PaymentReader
{
    /// <summary>Null where the form says nothing of it.</summary>
    public static PaymentTerms? Read(NetworkForm form, Fields fields)
    {
        if (form is { AccountNumber: null, Payee: null, KidRule: null }) return null;
        var payee = fields.Line("payee", form.Payee);
        return new(AccountOf(form.AccountNumber, fields), payee, RuleOf(form.KidRule, fields));
    }

    public static string WordOf(KidRule rule) => rule is KidRule.Mod11 ? "mod11" : "mod10";

    private static AccountNumber? AccountOf(string? text, Fields fields)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (AccountNumber.TryParse(text, out var account)) return account;
        fields.Object(
            "accountNumber", "not-an-account", "Skriv de elleve sifrene i kontonummeret. Sjekk at de er riktige.", "Skriv dei elleve siffera i kontonummeret. Sjekk at dei er rette.");
        return null;
    }

    private static KidRule RuleOf(string? text, Fields fields)
    {
        foreach (var rule in Enum.GetValues<KidRule>())
            if (text is null || text == WordOf(rule)) return rule;
        fields.Object("kidRule", "unknown-rule", "Skriv mod10 eller mod11.", "Skriv mod10 eller mod11.");
        return KidRule.Mod10;
    }
}
