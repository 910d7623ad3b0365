using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;

namespace Grants.Workflows.Mails;

/// <summary>
/// The form of Norwegian that a municipality is written to in: the one that it has decided on; a neutral municipality is answered in
/// the form that it wrote in, and before it has written, in the call's.
/// </summary>
public static class Languages
{
    public static Language For(Municipality municipality, Application application, Call call) =>
        municipality.LanguageForm.AnswerIn(application.Language ?? Of(call));

    public static Language For(Municipality municipality, Call call) => municipality.LanguageForm.AnswerIn(Of(call));

    // A call announced in no form of its own is answered in the form that most municipalities use.
    public static Language Of(Call call) => call.LanguageForm.AnswerIn(Language.Bokmal);
}
