using Grants.Domain.Calls;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Requests;
using Grants.Workflows.Mails;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages;

/// <summary>What every page knows: the request, its reader, and the reader's form of Norwegian.</summary>
public abstract class Page : ComponentBase
{
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    protected Language Language => Http.Language();

    /// <summary>Null when nobody is signed in.</summary>
    protected Caller? Caller => Http.FindCaller();

    /// <summary>The path and query of the page, to come back to.</summary>
    protected string Here => Http.Request.Path + Http.Request.QueryString;

    /// <summary>A text in the reader's form of Norwegian; both are written where they stand.</summary>
    protected string In(string bokmal, string nynorsk) => Language is Language.Nynorsk ? nynorsk : bokmal;

    protected string In(Phrase text) => text.In(Language);

    /// <summary>The office of a call, as it is called in the reader's form of Norwegian.</summary>
    protected string OfficeOf(Call call) => OfficeNames.In(call.OfficeName, Language);
}
