using QcdcCases.Application.Access;

namespace QcdcCases.Api.Auth;

/// <summary>Somebody who has proven who they are, for the length of one request.</summary>
/// <param name="MustChangePassword">They hold a one-time password and may only change it.</param>
internal sealed record KnownCaller(Caller Caller, bool MustChangePassword = false);
