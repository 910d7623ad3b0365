using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Pages.Calls;

/// <summary>"Can we apply?": answers five questions with the criteria themselves, before anybody signs in. Nothing is kept.</summary>
internal sealed class QuickCheck(NetworkDesk networks, Register register)
{
    public async Task<IResult> Page(Call call, HttpContext http, Instant now, CancellationToken stop)
    {
        var (asked, today) = (http.Request.Query, Oslo.DateOf(now));
        var chosen = asked["kommune"].OfType<string>().Where(number => number.Length > 0).ToList();
        var (amount, amountFault) = AmountOf(asked["belop"].ToString());
        var (usedBy, dateFault) = DateOf(asked["brukt"].ToString());
        var problem = amountFault ?? dateFault;
        var answers = new Eligibility(
            [.. chosen.Select(Known).OfType<MunicipalityNumber>().Distinct()], amount, asked["kompetanse"] == "ja", asked["risiko"] == "ja", usedBy);
        return PageAnswer.Of<QuickCheckPage>(
            new
            {
                Call = call,
                Municipalities = Choices.Of(call, register, now, []),
                Chosen = chosen,
                Amount = asked["belop"].ToString(),
                ExpertBody = answers.HasExpertBody,
                Risk = answers.HasRiskAssessment,
                UsedBy = asked["brukt"].ToString(),
                Problem = problem,
                Findings = asked.ContainsKey("svar") && problem is null
                    ? answers.Check(call, await All(stop), now, number => register.Find(number, today)?.Name ?? number.ToString())
                    : (ImmutableArray<Domain.Applications.Criteria.Finding>?)null,
            },
            problem?.Status ?? StatusCodes.Status200OK);

        MunicipalityNumber? Known(string number) =>
            MunicipalityNumber.TryParse(number, out var known) && register.Find(known, today) is not null ? known : null;
    }

    private async Task<List<Network>> All(CancellationToken stop)
    {
        var all = new List<Network>();
        await foreach (var network in networks.All(stop)) all.Add(network.State!.Network);
        return all;
    }

    private static (long?, Problem?) AmountOf(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length is 0) return (null, null);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            ? (amount, null)
            : (null, new Problem(422, "amount-wrong", new("Skriv beløpet i hele kroner, for eksempel 300 000.", "Skriv beløpet i heile kroner, til dømes 300 000.")).At("belop"));
    }

    private static (LocalDate?, Problem?) DateOf(string text)
    {
        if (text.Length is 0) return (null, null);
        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date }
            ? (date, null)
            : (null, new Problem(422, "impossible-date", new("Skriv datoen som 2026-03-31.", "Skriv datoen som 2026-03-31.")).At("brukt"));
    }
}
