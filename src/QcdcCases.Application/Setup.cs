using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Caching;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Operation;
using QcdcCases.Application.People;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Registers.Mend;
using QcdcCases.Application.Reports;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application;

/// <summary>Registers the use cases: every handler and validator of this assembly, and what they share.</summary>
public static class Setup
{
    /// <summary>Services with one instance for the process.</summary>
    private static readonly Type[] Singletons =
    [
        typeof(OfficeClock), typeof(CalendarDirectory), typeof(RegisterMetrics), typeof(IdentityProtector), typeof(ImportProblems),
        typeof(ImportRuns), typeof(UnitTreeCache), typeof(DimensionsDirectory), typeof(DimensionsAllocator), typeof(ReportDocuments),
        typeof(JobExecutor), typeof(SetAsideStore), typeof(KeyedHash), typeof(StaffNameCache), typeof(AuditHashes), typeof(AuditTrail),
    ];

    /// <summary>Scoped services that other projects resolve and no constructor here takes.</summary>
    private static readonly Type[] EntryPoints =
    [
        typeof(RegisterExporter), typeof(RecordRecomputer), typeof(ImpossibleRecords), typeof(PasswordAttempts),
    ];

    private static readonly Type[] Handlers =
    [
        .. typeof(Setup)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.GetInterfaces().Any(IsHandling)),
    ];

    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RegisterTime, DatabaseTime>();
        services.AddMetrics();
        services.AddCaching();
        foreach (var singleton in Singletons)
        {
            services.AddSingleton(singleton);
        }

        Type[] entryPoints = [.. EntryPoints, .. JobSchedule.All.Select(j => j.JobType), .. ContinuousJob.All.Select(j => j.TaskType)];
        foreach (var type in entryPoints)
        {
            services.AddScoped(type);
        }

        services.AddDependenciesOf([
            .. Singletons,
            .. entryPoints,
            .. Handlers,
            typeof(CommitBehavior<,>),
            typeof(ReadingBehavior<,>),
            typeof(StaleCacheRetryBehavior<,>),
        ]);
        services.AddDispatch();
        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(typeof(Setup).Assembly, includeInternalTypes: true))
        {
            services.AddSingleton(validator.InterfaceType, validator.ValidatorType);
        }

        return services;
    }

    /// <summary>
    /// Registers, as scoped, every class of this assembly that the constructors of these types take, and the classes that those take in
    /// turn, unless it is registered already.
    /// </summary>
    private static void AddDependenciesOf(this IServiceCollection services, Type[] roots)
    {
        var pending = new Queue<Type>(roots);
        while (pending.TryDequeue(out var type))
        {
            foreach (var dependency in type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            {
                if (
                    dependency is { IsClass: true, IsAbstract: false }
                    && dependency.Assembly == typeof(Setup).Assembly
                    && services.All(s => s.ServiceType != dependency))
                {
                    services.AddScoped(dependency);
                    pending.Enqueue(dependency);
                }
            }
        }
    }

    /// <summary>The two places in which MediatR 5 differs from 12: this factory, and the order of a behaviour's parameters.</summary>
    private static void AddDispatch(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ReadingBehavior<,>));
        foreach (var handler in Handlers)
        {
            foreach (var contract in handler.GetInterfaces().Where(IsHandling))
            {
                services.AddScoped(contract, handler);
                AddLookAgain(services, contract.GetGenericArguments()[0], contract.GetGenericArguments()[1]);
                AddCommit(services, contract.GetGenericArguments()[0]);
            }
        }
    }

    private static bool IsHandling(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);

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
