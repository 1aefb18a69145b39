using QcdcCases.Application.Papers;
using QcdcCases.Domain.People;

namespace QcdcCases.Documents.Papers;

/// <summary>The data of a paper for its template.</summary>
internal sealed class PaperContent(PaperFacts facts, IReadOnlyList<PersonOnPaper> people)
{
    /// <summary>The roles of the person to whom a paper about a letter or visit is addressed, the first one found.</summary>
    private static readonly PersonRole[] Addressees =
        [PersonRole.Representative, PersonRole.Sender, PersonRole.Visitor, PersonRole.Authorised];

    public PaperFacts Facts { get; } = facts;

    /// <summary>The addressee, or the person whom the paper is about; null where the name stays open.</summary>
    public Identity? Sender { get; } = Addressees
        .Select(role => people.FirstOrDefault(p => p.Owner == facts.Owner && p.Role == role)?.Identity)
        .FirstOrDefault(i => i is not null);

    public Identity? Respondent { get; } =
        people.FirstOrDefault(p => p.Owner == facts.Owner && p.Role is PersonRole.Respondent)?.Identity;

    /// <summary>The visits of a session with the name of the person received; null where it is kept secret.</summary>
    public IEnumerable<VisitRow> Visits => (Facts.Session?.Visits ?? []).Select((visit, place) => new VisitRow(
        place + 1,
        visit,
        Addressees
            .Select(role => people.FirstOrDefault(p => p.Owner == visit.Id && p.Role == role)?.Identity.Name)
            .FirstOrDefault(n => n is not null)));

    public IEnumerable<PaperRow> Papers => Facts.PapersTakenIn.Select((text, place) => new PaperRow(place + 1, text));

    /// <summary>What the QR code contains: the address for the citizen, or the code itself; null without a code.</summary>
    public string? QrText => Facts.FollowUrl ?? Facts.ReceiptCode;

    /// <summary>The number of days from acceptance to the last day of resolution.</summary>
    public int? Days => Facts is { AcceptedOn: { } from, DueOn: { } to } ? to.DayNumber - from.DayNumber : null;

    /// <summary>The number of people besides the one who is named.</summary>
    public int Others => Facts.People is { } all and > 1 ? all - 1 : 0;
}

/// <summary>A visit in the conclusions of a session.</summary>
internal sealed record VisitRow(int Place, VisitOnPaper Visit, string? Person);

/// <summary>A paper in a receipt.</summary>
internal sealed record PaperRow(int Place, string Text);
