// A reception office's week, as an app with the generated client works through it. The caller counts the requests of each part.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Register;

public static class Week
{
    private static int keys;

    private static readonly NamedPerson Buoi = new()
    {
        Role = PersonRole.Visitor,
        Name = "Nguyễn Thị Bưởi",
        Address = "Thôn 2, Thạnh Mỹ",
        Paper = IdentityPaper.CitizenCard,
        PaperNumber = "068085000123",
    };

    /// <param name="server">The address before role and part.</param>
    public static async Task RunAsync(string server)
    {
        using var http = new HttpClient();
        var complaint = await BeforeAsync(role => As(http, server, role, "before"));
        await KnownVisitorAsync(As(http, server, "counter", "known-visitor"), complaint);
        var petition = await PostedLetterAsync(As(http, server, "letters", "posted-letter"));
        await LeadersMorningAsync(As(http, server, "leader", "leaders-morning"), petition);
        await AnsweredAsync(As(http, server, "letters", "answer"), petition);
    }

    /// <summary>Last week: a complaint was handed in at the counter and accepted.</summary>
    private static async Task<Guid> BeforeAsync(Func<string, RegisterClient> role)
    {
        var visit = await role("counter").RecordVisitAsync(
            new VisitRequest
            {
                Unit = "dd-ubnd",
                On = Day(2026, 8, 3),
                Matter = "Khiếu nại giá đền bù đất làm đường",
                Classification = CaseKind.Complaint,
                Result = VisitResult.TakenIn,
                Visitors = [Buoi],
            },
            Key());
        var letter = await role("counter").MakeLetterOfVisitAsync(visit.Id, new LetterOfVisitRequest { Field = "land" }, Key());
        var processed = await role("letters").ProcessLetterAsync(letter.Id, Tag(letter.Version), Accepted(Day(2026, 8, 4)), Key());
        return processed.Cases.First();
    }

    /// <summary>She comes again about the same matter.</summary>
    private static async Task KnownVisitorAsync(RegisterClient counter, Guid matter)
    {
        var session = await counter.OpenSessionAsync(
            new OpenSession { Unit = "dd-ubnd", HeldOn = Day(2026, 8, 10), Kind = SessionKind.Regular, Receiver = Receiver.Officer },
            Key());
        var earlier = await counter.ListVisitsAsync(q: "nguyen thi buoi");
        var known = earlier.Items.First();
        Expect("her case is found by her name", matter, known.Case);
        var visit = await counter.RecordVisitAsync(
            new VisitRequest
            {
                Session = session.Id,
                Matter = known.Matter,
                Classification = CaseKind.Complaint,
                Case = matter,
                Repeated = true,
                Result = VisitResult.Explained,
                Visitors = [Buoi],
            },
            Key());
        Expect("it is the same matter", matter, visit.Case);
        var closed = await counter.CloseSessionAsync(session.Id, Tag(session.Version), Key());
        Expect("the session had one visit", 1, closed.Visits);
    }

    /// <summary>A letter comes by post and goes out as accepted.</summary>
    private static async Task<Guid> PostedLetterAsync(RegisterClient desk)
    {
        var letter = await desk.RegisterLetterAsync(
            new RegisterLetter
            {
                Unit = "dd-ubnd",
                ReceivedOn = Day(2026, 8, 10),
                Channel = LetterChannel.Post,
                Kind = CaseKind.Petition,
                Field = "land",
                Summary = "Kiến nghị về đường vào thôn",
                People = [new NamedPerson { Role = PersonRole.Sender, Name = "Nguyễn Văn An", Address = "Thôn 3" }],
            },
            Key());
        var processed = await desk.ProcessLetterAsync(letter.Id, Tag(letter.Version), Accepted(Day(2026, 8, 10)), Key());
        return processed.Cases.First();
    }

    /// <summary>The leader sees what is owed.</summary>
    private static async Task LeadersMorningAsync(RegisterClient leader, Guid matter)
    {
        var work = await leader.GetWorklistAsync("dd-ubnd");
        Expect("the accepted petition is on the list", true, work.Items.Any(item => item.Id == matter));
        await leader.CountDeadlinesAsync("dd-ubnd");
    }

    private static async Task AnsweredAsync(RegisterClient desk, Guid matter)
    {
        var seen = await desk.GetCaseAsync(matter);
        var done = await desk.AnswerCaseAsync(
            matter, Tag(seen.Version), new StepRequest { On = Day(2026, 8, 10), DocumentNo = "12/UBND" }, Key());
        Expect("the petition is answered", CaseStatus.Answered, done.Status);
    }

    private static RegisterClient As(HttpClient http, string server, string role, string part) =>
        new(http) { BaseUrl = $"{server}/{role}/{part}" };

    private static ProcessingEntry Accepted(DateOnly on) =>
        new() { On = on, Eligible = true, Jurisdiction = Jurisdiction.Own, Outcome = ProcessingOutcome.Accepted };

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    private static string Key() => $"week-cs-{++keys}";

    /// <summary>What a change sends as If-Match: the version of the record that it saw.</summary>
    private static string Tag(Guid version) => $"\"{version:N}\"";

    private static void Expect<T>(string what, T wanted, T? actual)
        where T : struct
    {
        if (!wanted.Equals(actual))
        {
            throw new InvalidOperationException($"{what}: {actual} instead of {wanted}");
        }
    }
}
