using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Application.Access;
using QcdcCases.Application.Caching;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Dialogue;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Escalation;
using QcdcCases.Application.Feedback;
using QcdcCases.Application.Forms;
using QcdcCases.Application.History;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Indicators;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Notifications;
using QcdcCases.Application.Operation;
using QcdcCases.Application.People;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Registers.Mend;
using QcdcCases.Application.Reports;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application;

/// <summary>Registers the use cases: every handler and validator of this assembly, and what they share.</summary>
public static class Setup
{
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddSingleton<CalendarDirectory>();
        services.AddMetrics();
        services.AddSingleton<RegisterMetrics>();
        services.AddSingleton<IdentityProtector>();
        services.AddSingleton<ImportProblems>();
        services.AddSingleton<ImportRuns>();
        services.AddCaching();
        services.AddSingleton<UnitTrees>();
        services.AddScoped<UnitDirectory>();
        services.AddSingleton<DimensionsDirectory>();
        services.TryAddSingleton<RegisterClock, DatabaseClock>();
        services.AddScoped<RegisterNow>();
        services.AddScoped<RequestContext>();
        services.AddScoped<HistoryWriter>();
        services.AddScoped<RegisterNumbering>();
        services.AddScoped<RequestCalendar>();
        services.AddSingleton<NewDimensions>();
        services.AddScoped<FactWriter>();
        services.AddScoped<DeadlineWriter>();
        services.AddScoped<StepContexts>();
        services.AddScoped<VisibleUnits>();
        services.AddScoped<PeopleStore>();
        services.AddScoped<PeopleOwners>();
        services.AddScoped<DenouncerSealing>();
        services.AddScoped<Assignees>();
        services.AddScoped<CaseLocks>();
        services.AddScoped<LetterRegistrar>();
        services.AddScoped<DeclaredNumbers>();
        services.AddScoped<LetterLoader>();
        services.AddScoped<LetterSurvey>();
        services.AddScoped<SameMatter>();
        services.AddScoped<CaseSteps>();
        services.AddScoped<LetterOutcomeSteps>();
        services.AddScoped<CaseLoader>();
        services.AddScoped<SessionLoader>();
        services.AddScoped<VisitLoader>();
        services.AddScoped<HistoryQueries>();
        services.AddScoped<AdministeredAccounts>();
        services.AddScoped<AdministeredClients>();
        services.AddScoped<Passwords>();
        services.AddScoped<UnitTreeEditor>();
        services.AddScoped<OpinionStore>();
        services.AddScoped<ConferenceViews>();
        services.AddScoped<FeedbackLoader>();
        services.AddScoped<RegisterExporter>();
        services.AddScoped<FigureRequestResolver>();
        services.AddScoped<FigureQueries>();
        services.AddScoped<RefreshAggregates>();
        services.AddScoped<RecountDueDays>();
        services.AddScoped<FormRequestResolver>();
        services.AddScoped<ReceptionEntryQueries>();
        services.AddScoped<LetterQueries>();
        services.AddScoped<RegisterHeads>();
        services.AddScoped<FormSnapshots>();
        services.AddScoped<FormCalculator>();
        services.AddScoped<FormItemQueries>();
        services.AddScoped<ReportBuilder>();
        services.AddSingleton<ReportDocuments>();
        services.AddScoped<ReportQueries>();
        services.AddScoped<Importer>();
        services.AddScoped<SearchedTexts>();
        services.AddScoped<SealedPeople>();
        services.AddScoped<RecordWalk>();
        services.AddScoped<RecordTeller>();
        services.AddScoped<RecordChanges>();
        services.AddScoped<ImpossibleRecords>();
        services.AddScoped<EscalationPolicyLoader>();
        services.AddScoped<Recipients>();
        services.AddScoped<RollOutEscalationPolicies>();
        services.AddScoped<NotificationQueries>();
        services.AddScoped<DeadlineQueries>();
        services.AddScoped<DeadlinePages>();
        services.AddSingleton<JobRuns>();
        services.AddSingleton<SetAside>();
        foreach (var job in JobSchedule.All)
        {
            services.AddScoped(job.Job);
        }

        services.AddDispatch();
        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(typeof(Setup).Assembly, includeInternalTypes: true))
        {
            services.AddSingleton(validator.InterfaceType, validator.ValidatorType);
        }

        return services;
    }

    /// <summary>The two places in which MediatR 5 differs from 12: this factory, and the order of a behaviour's parameters.</summary>
    private static void AddDispatch(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        foreach (var handler in typeof(Setup).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in handler.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            {
                services.AddScoped(contract, handler);
                AddLookAgain(services, contract.GetGenericArguments()[0], contract.GetGenericArguments()[1]);
                AddCommit(services, contract.GetGenericArguments()[0]);
            }
        }
    }

    private static void AddLookAgain(IServiceCollection services, Type request, Type result) => services.AddTransient(
        typeof(IPipelineBehavior<,>).MakeGenericType(request, result),
        typeof(StaleCacheRetryBehavior<,>).MakeGenericType(request, result.GetGenericArguments()[0]));

    /// <summary>Commands, and they alone, are committed.</summary>
    private static void AddCommit(IServiceCollection services, Type request)
    {
        var command = Array.Find(request.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));
        if (command is not null)
        {
            var value = command.GetGenericArguments()[0];
            services.AddTransient(
                typeof(IPipelineBehavior<,>).MakeGenericType(request, typeof(Result<>).MakeGenericType(value)),
                typeof(CommitBehavior<,>).MakeGenericType(request, value));
        }
    }
}
