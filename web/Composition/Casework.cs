using Grants.Web.Applications;
using Grants.Web.Gatherings;
using Grants.Web.NetworkTasks;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Calls;
using Grants.Web.Pages.CostKeys;
using Grants.Web.Pages.Queue;
using Grants.Web.Pages.Review;
using Grants.Web.Review;
using Grants.Web.ThemeMeetings;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Copies;
using Grants.Workflows.Letters;
using Grants.Workflows.Messages;
using Grants.Workflows.Networks;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.Registrations;
using Grants.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Web.Composition;

/// <summary>What takes cases forward, and the desks that people ask. A host adds a <see cref="Site"/>.</summary>
public static class Casework
{
    public static IServiceCollection AddCasework(this IServiceCollection services)
    {
        services.TryAddSingleton<PersonDirectory>();
        services.TryAddSingleton<ApplicationStore>();
        services.TryAddSingleton<ApplicationDesk>();
        services.TryAddSingleton<DraftDesk>();
        services.TryAddSingleton<TakeOverDesk>();
        services.TryAddSingleton<ConfirmationDesk>();
        services.TryAddSingleton<AttachmentDesk>();
        services.TryAddSingleton<AssessmentFiles>();
        services.TryAddSingleton<CaseIndex>();
        services.TryAddSingleton<MyCases>();
        services.TryAddSingleton<SentForms>();
        services.TryAddSingleton<ReadLog>();
        services.TryAddSingleton<ReviewQueue>();
        services.TryAddSingleton<BounceFinder>();
        services.TryAddSingleton<StaffFinder>();
        services.TryAddSingleton<CasesOfLeavers>();
        services.TryAddSingleton<CallDesk>();
        services.TryAddSingleton<CallSetupDesk>();
        services.TryAddSingleton<CallReachReader>();
        services.TryAddSingleton<CaseFactsReader>();
        services.TryAddSingleton<LetterIssuer>();
        services.TryAddSingleton<CopyKeeper>();
        services.TryAddSingleton<Enclosures>();
        services.TryAddSingleton<MessageWriter>();
        services.TryAddSingleton<DocumentEraser>();
        services.TryAddSingleton<StepPerformer>();
        services.TryAddSingleton<DraftDeleter>();
        services.TryAddSingleton<NumberBook>();
        services.TryAddSingleton<LinkSigner>();
        services.TryAddSingleton<TroubleBook>();
        services.TryAddSingleton<MessageSender>();
        services.TryAddSingleton<FailedMessages>();
        services.TryAddSingleton<AlarmBook>();
        services.TryAddSingleton<CaseRunner>();
        services.AddSingleton<ICasework, ApplicationCasework>();
        services.AddSingleton<ICasework, CallCasework>();
        services.AddSingleton<ICasework, OfficeCasework>();
        services.AddSingleton<ICasework, NetworkCasework>();
        services.AddSingleton<ICasework, RegistrationCasework>();
        services.TryAddSingleton<RegistrationStore>();
        services.TryAddSingleton<RegistrationDesk>();
        services.TryAddSingleton<StaffAddresses>();
        services.AddGatherings();
        services.AddThemeMeetings();
        services.AddTasks();
        services.TryAddSingleton<ApplicationAccess>();
        services.TryAddSingleton<ViewWriter>();
        services.TryAddSingleton<CaseDocuments>();
        services.TryAddSingleton<QueueReader>();
        services.TryAddSingleton<SavedViews>();
        services.TryAddSingleton<QueuePageWriter>();
        services.TryAddSingleton<OnBehalfWriter>();
        services.TryAddSingleton<PageWriter>();
        services.TryAddSingleton<SectionWriter>();
        services.TryAddSingleton<SectionSaver>();
        services.TryAddSingleton<QuickCheck>();
        services.TryAddSingleton<CostKeyCalculator>();
        services.TryAddSingleton<TextPages>();
        services.TryAddSingleton<ReadyCompletions>();
        services.TryAddSingleton<OnBehalf>();
        services.TryAddSingleton<LetterPreview>();
        services.TryAddSingleton<CompletionPreview>();
        services.TryAddSingleton<CasePageWriter>();
        services.TryAddSingleton<CaseForms>();
        services.AddHttpContextAccessor();
        services.TryAddScoped<ReviewRequest>();
        return services;
    }
}
