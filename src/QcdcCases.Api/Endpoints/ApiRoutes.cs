namespace QcdcCases.Api.Endpoints;

/// <summary>Maps all areas of the API, one per line.</summary>
internal static class ApiRoutes
{
    public static void MapRegister(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapSignIn();
        api.MapMe();
        api.MapStaff();
        api.MapStaffing();
        api.MapClients();
        api.MapJournal();
        api.MapFigures();
        api.MapForms();
        api.MapReports();
        api.MapReception();
        api.MapLetters();
        api.MapArrivingLetters();
        api.MapCorrections();
        api.MapCases();
        api.MapPapers();
        api.MapNotes();
        api.MapRatings();
        api.MapWorklist();
        api.MapSearch();
        api.MapHistory();
        api.MapAudit();
        api.MapDeadlines();
        api.MapOpenDeadlines();
        api.MapEscalation();
        api.MapNotifications();
        api.MapUnits();
        api.MapDialogue();
        api.MapFeedback();
        api.MapEvents();
        api.MapCodes();
        api.MapIndicators();
        api.MapIndicatorDefinitions();
        api.MapCalendar();
        api.MapJobs();
    }
}
