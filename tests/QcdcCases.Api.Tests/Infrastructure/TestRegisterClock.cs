using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>Records by the test's own clock: the database knows only the real time.</summary>
public sealed class TestRegisterClock(OfficeClock clock) : RegisterTime
{
    public override DateTimeOffset Of(DateTimeOffset told) => clock.Now;
}
