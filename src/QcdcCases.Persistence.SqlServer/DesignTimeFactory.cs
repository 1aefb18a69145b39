using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>Creates the model for <c>dotnet ef</c>; it never connects.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CasesDbContext>
{
    public CasesDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CasesDbContext>();
        options.UseSqlServerRegister("Server=design-time");
        return new CasesDbContext(options.Options);
    }
}
