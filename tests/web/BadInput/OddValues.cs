using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>What people, programs and attackers write where it does not belong.</summary>
internal static class OddValues
{
    /// <summary>No JSON, or only nearly.</summary>
    public static readonly string[] NoJson =
        ["007", "0x10", "NaN", "Infinity", "-Infinity", "undefined", "+1", ".5", "1.", "\"", "'a'", "\"\\q\"", "\"\\ud800\"", "\"\\udc00a\"", "\"\t\"", "[1,]", "{,}", "//"];

    public static readonly string[] Numbers =
    [
        "0", "-1", "1", "2", "5", "6", "21", "101", "366", "1.5", "1.0", "1e3", "1e-3", "-0", "1e400", "-1e400", "2147483647", "2147483648", "-2147483649", "9007199254740993",
        "999999999999", "1000000000000", "1000000000001", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "123456789012345678901234567890",
    ];

    public static readonly string[] Lists = ["[]", "[null]", "[null,null]", "[[]]", "[{}]", "[\"\"]", "[\"4631\",\"4631\"]", "[0]", "[true]"];

    public static readonly string[] Objects = ["{}", "{\"a\":1}", "{\"\":null}", "{\"plan\":{}}"];

    public static readonly string[] Words = ["null", "true", "false"];

    public static readonly string[] Texts =
    [
        .. Plain, "a\u0000b",
        .. new[] { "a", "<", "æ", "\"", "\u0001", "🙂", "\u0301", "\n", " " }.SelectMany(_ => new[] { 61, 101, 201, 301, 2_001, 5_001, 19_999, 20_001, 70_000 }, Long),
    ];

    public static readonly string[] Names = ["", "title", "Title", "__proto__", "$type", "a.b", "a[0]", "\\u0000", "\\ud800", "id", "email", "status", "æ", "<b>"];

    /// <summary>In fields that hold JSON.</summary>
    public static readonly string[] Hidden =
    [
        "{", "[]", "null", "{}", "{\"lead\":1}", "{\"lead\":{},\"lead\":{}}", "{\"lead\":{\"contacts\":[null,1,{}]}}", "{\"partners\":[1,null,\"x\",{\"municipality\":4601}]}", "{\"partners\":{}}",
        "{\"budget\":1}", "{\"budget\":{\"ownFunding\":[1,null,{\"municipality\":4601}]}}", "{\"budget\":{\"costs\":{\"0\":1}}}", "{\"title\":{\"a\":[]}}", "{\"title\":\"\\ud800\"}", "{\"plan\":1e400}",
        $"{{\"partners\":[{string.Join(',', Enumerable.Repeat("{}", 20_000))}]}}", string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40),
    ];

    /// <summary>Of fields in forms.</summary>
    public static readonly string[] FieldNames =
    [
        "", ".", "..", "[]", "[0]", "a", "a.", ".a", "a..b", "title", "title.x", "title[]", "title[0]", "lead", "lead[]", "lead.municipality.x", "lead.contacts[0]", "lead.contacts[0].email.x",
        "partners", "partners[0]", "partners[]", "partners[0].municipality.x", "partners[99999999999].municipality", "partners[-1].municipality", "partners[199].municipality", "partners[1].municipality",
        "budget", "budget.costs", "budget.costs[]", "budget.costs[0]", "budget.costs[0].amount", "budget.costs[0].amount.x", "budget.costs[120].amount", "budget.costs[1][2].amount",
        "riskAssessments[0].municipalities[]", "riskAssessments[0].municipalities[0]", "proposal", "proposal.", "proposal.amount.x", "proposal.terms[]", "proposal.terms[0]", "assessment.scores", "assessment.scores.plan",
        "assessment.scores.x.points", "assessment.scores.plan.points.x", "impartiality", "impartiality.impartial[]", "completion.until.x", "staff", "staff[0]", "staff[1000].name", "staff[99999999999].name", "staff[0].roles", "staff[0].roles[]",
        "staff[0].absences[0].from", "staff[0].absences[900].from", "staff[3].standIn", "assessment[0].weight", "activities[60].id", "edition", "do", "key", "to", "seen", "id", "call", "form-token", "\u0000", "a\r\nb", "æ",
        string.Concat(Enumerable.Repeat("a.", 500)), string.Concat(Enumerable.Repeat("a[1].", 300)), new string('n', 2000), new string('n', 3000),
    ];

    public static readonly string[] MediaTypes =
    [
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "multipart/form-data; boundary=\"\"",
        "application/json; charset=utf-16", "application/json; charset=nonsense", "application/problem+json", "application/xml", ";;;", "", "json", "*/*", "application/json, text/html",
    ];

    /// <summary>Not <c>%00</c>: hosts refuse it before the pipeline is asked.</summary>
    public static readonly string[] Parts =
    [
        "x", "", "%0d%0aSet-Cookie:%20a=b", "..", "%2e%2e", "%2f", "%252e%252e%252f", "%ED%A0%80", "%C3%A6", "%25", "%20", "~", ".", "call-", "call-.x", ".x", "call-x.", "X",
        "call-open-2026.call", "office-974760665.office", "network-lift.network", "sign-in.x", "people.x", "-1", "0", "2147483648", "99999999999999999999", "null", "undefined",
        "'%20or%201=1--", "%3Cscript%3E", "a~b~c", "%E2%80%AE", new string('a', 61), new string('a', 300), new string('a', 5000), $"call-{new string('b', 200)}.c",
    ];

    public static readonly string[] Queries =
    [
        "?", "?limit=-1", "?limit=0", "?limit=1", "?limit=201", "?limit=99999999999", "?limit=1&limit=2", "?limit=", "?limit=%00", "?limit=1e3", "?limit=١", "?after=%00", "?after=", "?after=x",
        "?after=~", "?after=%ff", "?after=..%2f", $"?after={new string('a', 400)}", "?sort=x", "?sort=-", "?sort=--title", "?sort=-title", "?sort=score&sort=title", "?status=Draft", "?status=draft", "?status=0",
        "?status=%00", "?status=inReview", "?call=%00", "?call=..", "?call=past-2026", "?call=x.y", "?call=%C3%A6", $"?call={new string('c', 600)}", "?assignee=%0d%0a", "?assignee=me",
        "?assignee=none", $"?q={new string('q', 201)}", "?q=%00", "?q=%ED%A0%80", "?q=(", "?&&==&=", "?[]=1", "?%", "?%zz=%", $"?x={new string('x', 8000)}", "?lagret=1&from=sort%3Dx", "?number=1", "?municipality=9999", "?municipality=%00", "?persons=-1", "?municipality=4631&persons=99999999999", "?municipality=4631&persons=1e3",
    ];

    public static readonly (string Name, string?[] Values)[] Headers =
    [
        ("If-Match", [null, "", "*", "\"0\"", "\"1\"", "\"99\"", "1", "W/\"1\"", "\"1\", \"2\"", "\"", ",", "\"\0\"", "æ", new string('"', 500), new string('1', 9000)]),
        ("Accept", ["", "text/html", "text/csv", "application/json;q=0", "*/*;q=nonsense", "text/csv;q=2,application/json;q=-1", "a/b/c", ",,,", "æ", new string('a', 9000)]),
        ("Accept-Language", ["nb", "nn", "nn-NO", "nb;q=0", "nn;q=nonsense", "sv, *;q=0.1", "", ";", ",,,", "æ", "nn;q=1.5", new string('n', 9000)]),
        ("Idempotency-Key", ["", " ", "a", "a b", "æ", "a\tb", new string('k', 200), new string('k', 201), new string('k', 9000)]),
        ("Authorization", [null, "", "Bearer", "Bearer ", "Bearer x", "Bearer ~", $"Bearer {new string('t', 9000)}", "Basic YTpi", "bearer æ", "Bearer x, Bearer y"]),
        ("Cookie", ["grants=x", "grants=; lang=nn", "lang=xx", "=;=", "grants-form=x", new string('c', 9000)]),
        ("Origin", ["null", "https://evil.example", "not a uri", ""]),
        ("Sec-Fetch-Site", ["cross-site", "x", ""]),
        ("Content-Encoding", ["gzip", "x"]),
        ("Range", ["bytes=0-", "bytes=-1", "bytes=5-2", "x"]),
        ("If-None-Match", ["*", "\"1\"", "x"]),
        ("If-Modified-Since", ["x", "Thu, 01 Jan 1970 00:00:00 GMT"]),
        ("X-HTTP-Method-Override", ["DELETE"]),
        ("X-Forwarded-Host", ["evil.example"]),
        ("Host", ["", "evil.example", "a b", "[::1"]),
    ];

    private static string[] Plain =>
    [
        "", " ", "x", "other", "grant", "reject", "dismiss", "Grant", "met", "notMet", "unknown", "bokmål", "nynorsk", "nøytral", "riskAssessment", "KS",
        "2026-02-30", "2026-13-01", "0000-00-00", "9999-12-31", "-9998-01-01", "10000-01-01", "1899-12-31", "1900-01-01", "2200-12-31", "2201-01-01", "2026-10-25", "2026-12-24",
        "2026-11-20T24:00", "2026-10-25T02:30:00", "2027-03-28T02:30", "2200-12-31T23:59:59", "9999-12-31T23:59:59", "2026-10-14T12:00:00Z", "2026-10-14 12:00", "1900-01-01T00:00", "2026-12-31T23:59:60",
        "4631", "4601", "0000", "9999", "1201", "1263", "46 31", "４６３１", "-631", "4631.0", "974760665", "971032146", "974762994", "974760664", "000000000",
        GrantsApp.Contact, GrantsApp.Caseworker, World.Partner, World.OtherOffice, "ukjent@nowhere.example", "x@y", "@", "a@b.example\r\nBcc: c@d.example", "\"a b\"@c.example", "a@[127.0.0.1]", "æ@ø.example",
        "a@b.example, c@d.example", $"{new string('l', 65)}@b.example", $"a@{new string('d', 250)}.example", "<script>alert(1)</script>", "=1+1", "' or 1=1 --", "{{7*7}}", "${x}", "%s%n", "../../etc/passwd",
        "linje\nskift", "linje\r\nskift", "\t", "\u0000", "\u0007", "\u0085", "\u2028", "\u202egnirts", "\u200b", "\ufeff", "\ufffe", "\uffff", "👩‍👧", "e\u0301", "ﷺ", "\u001b[31m", "null", "true", "0", "-1", "1e9",
        "open-2026", "past-2026", "lift", "kladd", "id-som-er-altfor-lang-til-å-være-en-id", "..", "a/b", "A", "æ", "plan", "purpose", "call",
    ];

    private static string Long(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));
}
