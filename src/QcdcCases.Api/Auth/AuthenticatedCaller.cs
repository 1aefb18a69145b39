using QcdcCases.Application.Access;
using QcdcCases.Domain.Access;

namespace QcdcCases.Api.Auth;

/// <summary>An authenticated caller, for one request.</summary>
/// <param name="MustChangePassword">True if the caller has a one-time password and may only change it.</param>
/// <param name="Roles">The roles of a member of staff by unit; null for an API client.</param>
internal sealed record AuthenticatedCaller(Caller Caller, bool MustChangePassword = false, ILookup<Guid, StaffRole>? Roles = null)
{
    /// <summary>The session of a member of staff; null for an API client.</summary>
    public Guid? Session { get; init; }
}
