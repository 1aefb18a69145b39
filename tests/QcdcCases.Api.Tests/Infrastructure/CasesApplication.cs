using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Shared;
using QcdcCases.Api.Tests.Engines;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>The whole application over a database of its own, as its clients see it: by role, at a time that the test sets.</summary>
public class CasesApplication : IAsyncLifetime
{
    // A change that the commit does not see would be lost without a word.
    static CasesApplication() => CasesDbContext.ChecksForUndetectedChanges = true;

    private readonly ConcurrentDictionary<string, HttpClient> signedIn = new(StringComparer.Ordinal);

    private TestDatabase? database;

    private WebApplicationFactory<Program>? factory;

    /// <summary>The application's time; it begins at 2026-08-10 08:00 in Viet Nam.</summary>
    public TestClock Clock { get; } = new();

    public TestDatabase Database => database!;

    /// <summary>Settings of this fixture, over those of the program.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>Whether the database begins with <see cref="TestUnits"/>.</summary>
    protected virtual bool HasUnits => true;

    /// <summary>Who runs the jobs. Time in tests moves by days at once: a test runs the jobs that it is about itself.</summary>
    protected virtual string Runner => "others";

    public async ValueTask InitializeAsync()
    {
        database = await CreateDatabaseAsync();
        await PrepareAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);
        if (HasUnits)
        {
            await InDatabaseAsync(db =>
            {
                db.Units.AddRange(TestUnits.All());
                return db.SaveChangesAsync();
            });
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (factory is not null)
        {
            await factory.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody without an account.</summary>
    public HttpClient AsNobody() => factory!.CreateDefaultClient();

    /// <summary>A member of staff with one role for one unit; the same one each time.</summary>
    public HttpClient As(StaffRole role, string unit) =>
        signedIn.GetOrAdd($"{role}@{unit}", _ => factory!.CreateDefaultClient(new SigningIn(this, TestAccount.Of(role, unit))));

    /// <summary>Another member of staff with the same role for the same unit: a colleague, with an account and keys of their own.</summary>
    public HttpClient AsColleague(StaffRole role, string unit) =>
        signedIn.GetOrAdd(
            $"colleague {role}@{unit}",
            _ => factory!.CreateDefaultClient(new SigningIn(this, TestAccount.Of(role, unit, "colleague"))));

    /// <summary>An API client with scopes, separated by spaces, for a unit; the same one each time.</summary>
    public HttpClient AsClient(string scopes, string unit) =>
        signedIn.GetOrAdd($"{scopes}@{unit}", _ => factory!.CreateDefaultClient(new WithKey(this, scopes, unit)));

    /// <summary>Looks into the database, or prepares what no client could.</summary>
    public async Task InDatabaseAsync(Func<CasesDbContext, Task> work)
    {
        await using var scope = factory!.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CasesDbContext>());
    }

    /// <summary>As above, with a service of the application.</summary>
    public async Task WithAsync<T>(Func<T, Task> work)
        where T : notnull
    {
        await using var scope = factory!.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Runs a job to its end, as its runner does.</summary>
    /// <param name="code">Its code in the schedule.</param>
    public async Task<JobCounts> RunJobAsync(string code)
    {
        await using var scope = factory!.Services.CreateAsyncScope();
        return await ((IScheduledJob)scope.ServiceProvider.GetRequiredService(JobSchedule.Find(code)!.JobType)).RunAsync(
            CancellationToken.None);
    }

    /// <summary>The database, on the engine of this run unless a fixture is about another.</summary>
    protected virtual Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.CreateAsync();

    /// <summary>What the database needs before the application starts.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Puts a stand-in in the place of what leads outside.</summary>
    protected virtual void Adjust(IServiceCollection services)
    {
    }

    /// <summary>Another server over the same database at the same time; whoever asks for it disposes of it.</summary>
    public WebApplicationFactory<Program> Beside() => new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);

    private void Configure(IWebHostBuilder builder)
    {
        foreach (var (name, value) in database!.Settings())
        {
            builder.UseSetting(name, value);
        }

        builder.UseSetting("Logging:LogLevel:Default", "Error");

        builder.UseSetting("Jobs:Runner", Runner);

        // All tests of a fixture come from one address.
        builder.UseSetting("Limits:AddressPerSecond", "0");
        builder.UseSetting("Limits:SignInPerSecond", "0");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton<RegisterTime, TestRegisterClock>());
            services.AddSingleton<ILoggerProvider, ErrorLog>();
            if (database is PostgreSqlDatabase)
            {
                services.ConfigureDbContext<CasesDbContext>(SqlServerTranslation.Check);
            }

            Adjust(services);
        });
    }
}

/// <summary>As <see cref="CasesApplication"/>, with nothing in its database at all.</summary>
public sealed class EmptyCasesApplication : CasesApplication
{
    protected override bool HasUnits => false;
}
