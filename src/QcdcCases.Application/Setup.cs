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
using QcdcCases.Application.Notices;
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
        services.AddSingleton<IdentitySeal>();
        services.AddSingleton<ImportProblems>();
        services.AddSingleton<ImportRuns>();
        services.AddCaching();
        services.AddSingleton<UnitTrees>();
        services.AddScoped<UnitDirectory>();
        services.AddSingleton<ProfileDirectory>();
        services.TryAddSingleton<RegisterClock, DatabaseClock>();
        services.AddScoped<RegisterNow>();
        services.AddScoped<RequestContext>();
        services.AddScoped<Historian>();
        services.AddScoped<BookNumbers>();
        services.AddScoped<CalendarBook>();
        services.AddSingleton<NewProfiles>();
        services.AddScoped<FactWriter>();
        services.AddScoped<ClockWriter>();
        services.AddScoped<StepContexts>();
        services.AddScoped<CaseClockBook>();
        services.AddScoped<ReceptionClockBook>();
        services.AddScoped<VisibleUnits>();
        services.AddScoped<PeopleBook>();
        services.AddScoped<PeopleOwners>();
        services.AddScoped<DenouncerSeal>();
        services.AddScoped<Assignees>();
        services.AddScoped<CaseLocks>();
        services.AddScoped<LetterBook>();
        services.AddScoped<LetterReferences>();
        services.AddScoped<DeclaredNumbers>();
        services.AddScoped<LettersAtHand>();
        services.AddScoped<LetterSurvey>();
        services.AddScoped<SameMatter>();
        services.AddScoped<ProcessingDesk>();
        services.AddScoped<FirstSight>();
        services.AddScoped<CaseSteps>();
        services.AddScoped<CasesFollowLetter>();
        services.AddScoped<CasesAtHand>();
        services.AddScoped<SessionsAtHand>();
        services.AddScoped<VisitsAtHand>();
        services.AddScoped<HistoryBook>();
        services.AddScoped<AccountBook>();
        services.AddScoped<ClientBook>();
        services.AddScoped<Passwords>();
        services.AddScoped<UnitBook>();
        services.AddScoped<OpinionBook>();
        services.AddScoped<ConferenceViews>();
        services.AddScoped<FeedbackBook>();
        services.AddScoped<RegisterExporter>();
        services.AddScoped<FigureRanges>();
        services.AddScoped<FigureBook>();
        services.AddScoped<FoldFigures>();
        services.AddScoped<RecountDueDays>();
        services.AddScoped<FormRanges>();
        services.AddScoped<RegisterLines>();
        services.AddScoped<LetterLines>();
        services.AddScoped<RegisterHeads>();
        services.AddScoped<FormCounts>();
        services.AddScoped<FormBook>();
        services.AddScoped<FormItemBook>();
        services.AddScoped<RegisterInstant>();
        services.AddScoped<ReportMaker>();
        services.AddSingleton<ReportDocuments>();
        services.AddScoped<ReportBook>();
        services.AddScoped<Importer>();
        services.AddScoped<SearchedTexts>();
        services.AddScoped<SealedPeople>();
        services.AddScoped<RecordWalk>();
        services.AddScoped<RecordTeller>();
        services.AddScoped<RecordChanges>();
        services.AddScoped<ImpossibleRecords>();
        services.AddScoped<LadderBook>();
        services.AddScoped<Recipients>();
        services.AddScoped<SpreadLadders>();
        services.AddScoped<NoticeBook>();
        services.AddScoped<DueClocks>();
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
        typeof(LookAgainBehavior<,>).MakeGenericType(request, result.GetGenericArguments()[0]));

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
