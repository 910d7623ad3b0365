namespace Grants.Browser.Tests.Pages;

/// <summary>Every page that there is, each in the states that look different.</summary>
internal static class ListedPages
{
    public static IReadOnlyList<ListedPage> All { get; } =
    [
        .. PublicPages.All, .. NetworkPages.All, .. NetworkSetupPages.All, .. NetworkWorkPages.All, .. MunicipalityPages.All, .. OfficePages.All, .. AdministrationPages.All, .. CallSetupPages.All,
        .. ThemeMeetingPages.All,
    ];
}
