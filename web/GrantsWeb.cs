using Grants.Web.Access;
using Grants.Web.AccessRequests;
using Grants.Web.Applications;
using Grants.Web.Assets;
using Grants.Web.Awards;
using Grants.Web.Calls;
using Grants.Web.Claims;
using Grants.Web.Composition;
using Grants.Web.Confirmations;
using Grants.Web.CostKeys;
using Grants.Web.DevelopmentProjects;
using Grants.Web.Gatherings;
using Grants.Web.Health;
using Grants.Web.Idempotency;
using Grants.Web.Keys;
using Grants.Web.Municipalities;
using Grants.Web.NetworkMeetings;
using Grants.Web.Networks;
using Grants.Web.NetworkTasks;
using Grants.Web.NetworkWork;
using Grants.Web.Offices;
using Grants.Web.OpenApi;
using Grants.Web.Pages;
using Grants.Web.Pages.About;
using Grants.Web.Pages.Administration;
using Grants.Web.Pages.Administration.Trials;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Awards;
using Grants.Web.Pages.Calls;
using Grants.Web.Pages.Claims;
using Grants.Web.Pages.Confirmations;
using Grants.Web.Pages.CostKeys;
using Grants.Web.Pages.DevelopmentProjects;
using Grants.Web.Pages.Gatherings;
using Grants.Web.Pages.NetworkMeetings;
using Grants.Web.Pages.Networks;
using Grants.Web.Pages.NetworkSetup;
using Grants.Web.Pages.NetworkTasks;
using Grants.Web.Pages.NetworkWork;
using Grants.Web.Pages.Queue;
using Grants.Web.Pages.Review;
using Grants.Web.Pages.SignIn;
using Grants.Web.Pages.ThemeMeetings;
using Grants.Web.Pipeline;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Web.Retention;
using Grants.Web.Review;
using Grants.Web.SignIn;
using Grants.Web.ThemeMeetings;
using Grants.Web.Trials;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Grants.Web;

/// <summary>The one pipeline that every host serves.</summary>
public static class GrantsWeb
{
    public static IServiceCollection AddGrantsWeb(this IServiceCollection services, GrantsWebOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton<SessionCookie>().AddSingleton<AnswerBook>().AddTrials();
        services.AddSingleton<Sweeping>();
        if (options.SweepsByItself) services.AddHostedService(all => all.GetRequiredService<Sweeping>());
        services.TryAddSingleton<IPlatformSignIn, NoPlatformSignIn>();
        services.AddGrantsWorkflows().AddCalls();
        services.AddRouting();
        services.AddRazorComponents();
        services.AddDescription();
        services.AddDataProtection().SetApplicationName("Grants");
        services.AddSingleton<IXmlRepository, RowXmlRepository>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(all => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = all.GetRequiredService<IXmlRepository>()));
        services.AddAntiforgery(forms =>
        {
            forms.FormFieldName = "form-token";
            forms.Cookie.Name = options.IsSecure ? "__Host-grants-form" : "grants-form";
            forms.Cookie.SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            forms.Cookie.Path = "/";
            forms.Cookie.SameSite = SameSiteMode.Lax;
            forms.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    /// <param name="more">A host's own endpoints, such as the mailbox of a rehearsal; they say who may call them too.</param>
    /// <exception cref="InvalidOperationException">An endpoint does not say who may call it.</exception>
    public static IApplicationBuilder UseGrantsWeb(this IApplicationBuilder app, Action<IEndpointRouteBuilder>? more = null) => app
        .UseMiddleware<PublicScheme>()
        .UseMiddleware<PublicSender>()
        .UseMiddleware<SecurityHeaders>()
        .UseMiddleware<UnexpectedErrors>()
        .UseMiddleware<PossibleHost>()
        .UseRouting()
        .UseMiddleware<BodyLimiting>()
        .UseMiddleware<Authentication>()
        .UseMiddleware<Trying>()
        .UseMiddleware<RateLimits>()
        .UseMiddleware<Authorization>()
        .UseMiddleware<SameOrigin>()
        .UseMiddleware<UnaskedBody>()
        .UseEndpoints(endpoints =>
        {
            endpoints.MapGrants();
            more?.Invoke(endpoints);
            AllowedCallers.RequireOnAll(endpoints.DataSources.SelectMany(source => source.Endpoints));
        });

    /// <summary>Every endpoint of ours: one line for each area.</summary>
    public static void MapGrants(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealth();
        endpoints.MapOpenApi().Allow(Who.Anyone);
        endpoints.MapSignIn();
        endpoints.MapAccessRequests();
        endpoints.MapStaff();
        endpoints.MapAttention();
        endpoints.MapMunicipalities();
        endpoints.MapCalls();
        endpoints.MapCallDrafts();
        endpoints.MapAwards();
        endpoints.MapNetworks();
        endpoints.MapNetworkCalendar();
        endpoints.MapGatherings();
        endpoints.MapGatheringDates();
        endpoints.MapAttendance();
        endpoints.MapMinutes();
        endpoints.MapNetworkMeetings();
        endpoints.MapRegistrations();
        endpoints.MapClaims();
        RegistrationCalendar.Map(endpoints);
        endpoints.MapThemeMeetings();
        endpoints.MapTasks();
        endpoints.MapWork();
        endpoints.MapProjects();
        endpoints.MapBusyTimes();
        endpoints.MapMeetingTerms();
        endpoints.MapCostKeys();
        endpoints.MapApplications();
        endpoints.MapDocuments();
        endpoints.MapAttachments();
        endpoints.MapConfirmations();
        endpoints.MapReview();
        endpoints.MapQueue();
        endpoints.MapPages();
    }

    private static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAssets();
        endpoints.MapLanguageSwitch();
        endpoints.MapSignInPages();
        endpoints.MapCallPages();
        endpoints.MapNetworkPages();
        endpoints.MapNetworkSetup();
        endpoints.MapGatheringPages();
        endpoints.MapGatheringForms();
        endpoints.MapMinutesPages();
        endpoints.MapMeetingsPages();
        endpoints.MapRegistrationPages();
        endpoints.MapClaimPages();
        endpoints.MapAdministrationPages();
        endpoints.MapTrialEntrance();
        endpoints.MapAwardPages();
        endpoints.MapCostKeyPages();
        endpoints.MapThemeMeetingPages();
        endpoints.MapOwnTimePages();
        endpoints.MapWorkPages();
        endpoints.MapTaskPages();
        endpoints.MapProjectPages();
        endpoints.MapAboutPages();
        endpoints.MapApplicationPages();
        endpoints.MapDocumentPages();
        endpoints.MapAttachmentPages();
        endpoints.MapSectionPages();
        endpoints.MapConfirmationPages();
        endpoints.MapQueuePages();
        endpoints.MapCompletionPages();
        endpoints.MapOnBehalfPages();
        endpoints.MapCasePages();
        endpoints.MapEnteredFilePages();
        endpoints.MapPreviewPages();
    }
}
