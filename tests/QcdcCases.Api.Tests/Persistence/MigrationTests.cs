using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Persistence;

public sealed class MigrationTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public Task The_migrations_lead_to_the_model() => app.InDatabaseAsync(db =>
    {
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(db.Database.GetPendingMigrations());
        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_register_that_ran_its_jobs_by_Quartz_loses_those_tables()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "It looks at PostgreSQL's list of tables.");
        await using var database = await PostgreSqlDatabase.CreateAsync("KeysAndChecks");
        await using var db = new CasesDbContext(database.Options);
        await db.Database.ExecuteSqlRawAsync(
            "create table qrtz_job_details (name text primary key); create table qrtz_triggers (job text references qrtz_job_details); create table qrtzlike (id int)"
        );

        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);

        var left = await db
            .Database.SqlQueryRaw<string>("select tablename as \"Value\" from pg_tables where tablename like 'qrtz%'")
            .ToListAsync();
        Assert.Equal(["qrtzlike"], left);
    }
}
