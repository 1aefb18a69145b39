using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
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
}
