using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Auth;

/// <summary>
/// Stores the data-protection keys in the register's database, so that all servers can read each other's tokens and sealed names. While the
/// database is unavailable it returns the keys that it read last: valid tokens stay valid.
/// </summary>
internal sealed class DatabaseKeyRing(IServiceScopeFactory scopes, KeyRingCheck check, IDatabaseProvider engine) : IXmlRepository
{
    private volatile IReadOnlyList<string>? last;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            using var scope = scopes.CreateScope();
            last = scope.ServiceProvider.GetRequiredService<CasesDbContext>().ProtectionKeys.AsNoTracking().Select(k => k.Xml).ToList();
        }
        catch (Exception failure) when (last is not null && engine.IsUnavailable(failure))
        {
            // Served from what was read before.
        }

        return [.. last!.Select(XElement.Parse)];
    }

    /// <exception cref="InvalidOperationException">Thrown when this server must not add a key (<see cref="KeyRingCheck"/>).</exception>
    public void StoreElement(XElement element, string friendlyName)
    {
        if (check.FindProblem() is { } problem)
        {
            throw new InvalidOperationException($"No key is added to the ring: {problem}.");
        }

        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        db.ProtectionKeys.Add(new ProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
