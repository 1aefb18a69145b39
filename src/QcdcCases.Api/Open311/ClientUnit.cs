using QcdcCases.Application.Access;
using QcdcCases.Application.Units;

namespace QcdcCases.Api.Open311;

/// <summary>
/// Finds the unit that receives what a client sends without naming a jurisdiction: its own, or the one that succeeded it.
/// </summary>
internal sealed class ClientUnit(UnitDirectory units)
{
    public async Task<string?> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        return caller.Grants.Where(g => g.Permissions.Contains(Permission.SubmitFeedback) && tree.Find(g.UnitId) is not null)
            .Select(g => tree.CurrentUnit(g.UnitId).Key)
            .FirstOrDefault();
    }
}
