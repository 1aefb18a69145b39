namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class RandomRegister
{
    private static readonly string[] SessionKinds = ["regular", "periodic", "unscheduled"];
    private static readonly string[] Offices = ["party-secretary", "government-chair", "council-chair", "front-chair", "agency-head"];
    private static readonly string[] VisitResults = ["guided", "transferred", "taken-in", "explained", "answered"];
    private static readonly int[] HeadCounts = [1, 1, 1, 2, 3, 4, 5, 6, 12, 40];

    private void HoldSessions(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (unit, on) = AnyPlace();
            if (Known.Sessions.Count > 0 && dice.Chance(30))
            {
                // A second session of the same day in the same unit: one day of reception, or two when another office holds it.
                var earlier = dice.Of(Known.Sessions);
                (unit, on) = (earlier.Unit, earlier.On);
            }

            var kind = dice.Of(SessionKinds);
            var receiver =
                kind == "regular"
                    ? dice.Weighed(("officer", 3), ("head", 1), ("delegate", 1))
                    : dice.Weighed(("head", 5), ("delegate", 4), ("officer", 1));
            Write(
                "session",
                ("key", Key("s")),
                ("unit", unit),
                ("on", Iso(on)),
                ("kind", kind),
                ("receiver", receiver),
                ("headOffice", receiver == "officer" || dice.Chance(10) ? null : dice.Of(Offices)),
                ("mode", dice.Chance(30) ? "in-person" : null),
                ("held", dice.Chance(12) ? false : null));
        }
    }

    private void RecordVisits(int count)
    {
        var held = Known.Sessions.Where(s => s.Held).ToList();
        for (var i = 0; i < count; i++)
        {
            if (held.Count > 0 && dice.Chance(70))
            {
                var session = dice.Of(held);
                RecordVisit(session.On, session.Key, null, null);
            }
            else
            {
                var (unit, on) = AnyPlace();
                RecordVisit(on, null, unit, dice.Chance(90) ? "regular" : dice.Of(SessionKinds));
            }
        }
    }

    private void RecordVisit(DateOnly on, string? session, string? unit, string? kind)
    {
        // No step of a case lies before its first visit or letter, so a visit joins only cases that were seen by then.
        var seen = Known.Cases.Where(c => FirstSeenOn(c) <= on).ToList();
        var about = seen.Count > 0 && dice.Chance(70) ? dice.Of(seen) : null;
        var refused = dice.Chance(8);
        Write(
            "visit",
            ("key", Key("v")),
            ("session", session),
            ("unit", unit),
            ("on", session is null ? Iso(on) : null),
            ("kind", kind),
            ("people", dice.Of(HeadCounts)),
            ("matter", "Trình bày vụ việc"),
            ("case", about?.Key),
            ("repeated", keys % 3 == 0 ? keys % 2 == 0 : null),
            ("result", refused ? "refused" : dice.Of(VisitResults)),
            ("refusalGround", refused ? "settled" : null));
    }
}
