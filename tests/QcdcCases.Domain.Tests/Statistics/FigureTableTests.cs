using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Naive;
using Xunit;

namespace QcdcCases.Domain.Tests.Statistics;

/// <summary>
/// The rule of every figure, written down from figures.md: what it looks at, how its days lie and what is added up. Which of them belong to
/// it is tried on made-up registers.
/// </summary>
public sealed class FigureTableTests
{
    /// <summary>Codes, then subject, way of counting, day of entering, day of leaving and unity.</summary>
    private const string Rules =
        """
        reception.head.days reception.delegate.days: reception-day in-period begun begun facts
        reception.turns reception.groups: visit in-period begun begun facts
        reception.people reception.groupPeople: visit in-period begun begun amounts
        reception.cases: visit in-period begun begun cases-by-block
        reception.regular.turns reception.regular.groups: visit in-period begun begun facts
        reception.regular.people reception.regular.groupPeople: visit in-period begun begun amounts
        reception.regular.cases: visit in-period begun begun cases-by-block
        reception.head.turns reception.head.groups: visit in-period begun begun facts
        reception.head.people reception.head.groupPeople: visit in-period begun begun amounts
        reception.head.cases: visit in-period begun begun cases-by-block
        reception.delegate.turns reception.delegate.groups: visit in-period begun begun facts
        reception.delegate.people reception.delegate.groupPeople: visit in-period begun begun amounts
        reception.delegate.cases: visit in-period begun begun cases-by-block
        reception.head.periodic.turns reception.head.unscheduled.turns: visit in-period begun begun facts
        reception.groupCases reception.regular.groupCases reception.head.groupCases reception.delegate.groupCases: visit in-period begun begun cases-by-block
        reception.regular.headTurns: visit in-period begun begun facts
        reception.sessions reception.head.sessions reception.delegate.sessions: session in-period begun begun facts
        reception.emptySessions reception.head.emptySessions reception.delegate.emptySessions: session in-period begun begun facts
        reception.partyHead.sessions reception.partyHead.emptySessions: session in-period begun begun facts
        reception.partyHead.days: reception-day in-period begun begun facts
        reception.partyHead.turns reception.partyHead.groups: visit in-period begun begun facts
        reception.partyHead.people reception.partyHead.groupPeople: visit in-period begun begun amounts
        reception.partyHead.cases: visit in-period begun begun cases
        reception.governmentHead.sessions reception.governmentHead.emptySessions: session in-period begun begun facts
        reception.governmentHead.days: reception-day in-period begun begun facts
        reception.governmentHead.turns reception.governmentHead.groups: visit in-period begun begun facts
        reception.governmentHead.people reception.governmentHead.groupPeople: visit in-period begun begun amounts
        reception.governmentHead.cases: visit in-period begun begun cases
        reception.councilHead.sessions reception.councilHead.emptySessions: session in-period begun begun facts
        reception.councilHead.days: reception-day in-period begun begun facts
        reception.councilHead.turns reception.councilHead.groups: visit in-period begun begun facts
        reception.councilHead.people reception.councilHead.groupPeople: visit in-period begun begun amounts
        reception.councilHead.cases: visit in-period begun begun cases
        reception.frontHead.sessions reception.frontHead.emptySessions: session in-period begun begun facts
        reception.frontHead.days: reception-day in-period begun begun facts
        reception.frontHead.turns reception.frontHead.groups: visit in-period begun begun facts
        reception.frontHead.people reception.frontHead.groupPeople: visit in-period begun begun amounts
        reception.frontHead.cases: visit in-period begun begun cases
        reception.agencyHead.sessions reception.agencyHead.emptySessions: session in-period begun begun facts
        reception.agencyHead.days: reception-day in-period begun begun facts
        reception.agencyHead.turns reception.agencyHead.groups: visit in-period begun begun facts
        reception.agencyHead.people reception.agencyHead.groupPeople: visit in-period begun begun amounts
        reception.agencyHead.cases: visit in-period begun begun cases
        letters.received: letter in-period begun begun facts
        letters.carriedOver: letter at-start begun finished facts
        letters.total letters.complaint letters.denunciation letters.petition: letter during begun finished facts
        letters.finished: letter in-period finished finished facts
        letters.open: letter at-end begun finished facts
        letters.unprocessed.carriedOver: letter at-start begun processed facts
        letters.unprocessed: letter at-end begun processed facts
        letters.processed letters.eligible letters.ineligible letters.duplicate: letter during processed finished facts
        letters.accepted letters.not-accepted letters.guided letters.transferred letters.returned letters.filed: letter during processed finished facts
        letters.beyondLevel letters.manyPlaces: letter-mark during begun finished facts
        letters.channel.in-person letters.channel.post letters.channel.transfer: letter in-period begun begun facts
        letters.channel.online letters.channel.hotline letters.channel.suggestion-box: letter in-period begun begun facts
        letters.eligible.complaint letters.eligible.denunciation letters.eligible.petition: letter during processed finished facts
        letters.other letters.own letters.own.complaint letters.own.denunciation letters.own.petition: letter during processed finished facts
        letters.own.resolved letters.own.resolved.complaint letters.own.resolved.denunciation letters.own.resolved.petition: letter in-period finished finished facts
        letters.own.inProgress letters.own.inProgress.complaint letters.own.inProgress.denunciation letters.own.inProgress.petition: letter at-end processed finished facts
        cases.total cases.total.complaint cases.total.denunciation cases.total.petition: letter during begun finished cases
        cases.own cases.own.complaint cases.own.denunciation cases.own.petition: letter during processed finished cases
        cases.own.resolved cases.own.resolved.complaint cases.own.resolved.denunciation cases.own.resolved.petition: letter in-period finished finished cases
        cases.own.resolvedOnTime cases.own.resolvedLate: letter in-period closed closed cases
        cases.own.overdue: letter at-end overdue closed cases
        cases.group.total cases.complex.total cases.protracted.total cases.notable.total: letter-mark during begun finished cases
        cases.group.resolved cases.complex.resolved cases.protracted.resolved cases.notable.resolved: letter-mark in-period finished finished cases
        cases.group.open cases.complex.open cases.protracted.open cases.notable.open: letter-mark at-end begun finished cases
        cases.afterFinal cases.turnedDenunciation: letter-mark in-period begun begun cases
        decisions.complaint.first.upheld decisions.complaint.first.rejected decisions.complaint.first.partlyUpheld: decision in-period begun begun facts
        decisions.complaint.second.confirmed decisions.complaint.second.annulledOrChanged: decision in-period begun begun facts
        decisions.denunciation.first.true decisions.denunciation.first.false decisions.denunciation.first.partlyTrue: decision in-period begun begun facts
        decisions.denunciation.continued.true decisions.denunciation.continued.false decisions.denunciation.continued.partlyTrue: decision in-period begun begun facts
        dialogue.conferences dialogue.thematic.conferences dialogue.partyHead.conferences: conference in-period begun begun facts
        dialogue.partyDeputy.conferences dialogue.governmentHead.conferences dialogue.governmentDeputy.conferences: conference in-period begun begun facts
        voterMeeting.meetings workplace.meetings: conference in-period begun begun facts
        dialogue.attendees dialogue.thematic.attendees dialogue.partyHead.attendees: conference in-period begun begun amounts
        dialogue.partyDeputy.attendees dialogue.governmentHead.attendees dialogue.governmentDeputy.attendees: conference in-period begun begun amounts
        voterMeeting.attendees workplace.attendees: conference in-period begun begun amounts
        dialogue.opinions dialogue.thematic.opinions dialogue.partyHead.opinions: opinion in-period begun begun facts
        dialogue.partyDeputy.opinions dialogue.governmentHead.opinions dialogue.governmentDeputy.opinions: opinion in-period begun begun facts
        voterMeeting.opinions workplace.opinions: opinion in-period begun begun facts
        dialogue.opinionsAnsweredOnSpot dialogue.thematic.opinionsAnsweredOnSpot dialogue.partyHead.opinionsAnsweredOnSpot: opinion in-period begun begun facts
        dialogue.partyDeputy.opinionsAnsweredOnSpot dialogue.governmentHead.opinionsAnsweredOnSpot dialogue.governmentDeputy.opinionsAnsweredOnSpot: opinion in-period begun begun facts
        voterMeeting.opinionsAnsweredOnSpot workplace.opinionsAnsweredOnSpot: opinion in-period begun begun facts
        dialogue.opinionsResolved dialogue.thematic.opinionsResolved dialogue.partyHead.opinionsResolved: opinion within begun finished facts
        dialogue.partyDeputy.opinionsResolved dialogue.governmentHead.opinionsResolved dialogue.governmentDeputy.opinionsResolved: opinion within begun finished facts
        voterMeeting.opinionsResolved workplace.opinionsResolved: opinion within begun finished facts
        dialogue.opinionsOpen dialogue.thematic.opinionsOpen dialogue.partyHead.opinionsOpen: opinion begun-and-open begun finished facts
        dialogue.partyDeputy.opinionsOpen dialogue.governmentHead.opinionsOpen dialogue.governmentDeputy.opinionsOpen: opinion begun-and-open begun finished facts
        voterMeeting.opinionsOpen workplace.opinionsOpen: opinion begun-and-open begun finished facts
        feedback.received: feedback in-period begun begun facts
        feedback.answered feedback.answeredOnTime feedback.answeredWithLimit feedback.refused: feedback in-period finished finished facts
        feedback.open feedback.openWithLimit: feedback at-end begun finished facts
        feedback.overdue: feedback at-end overdue finished facts
        feedback.rated: feedback in-period rated rated facts
        feedback.rated.1 feedback.rated.2 feedback.rated.3 feedback.rated.4 feedback.rated.5 feedback.satisfied: feedback in-period rated rated facts
        declared.mediation.settled: indicator within begun finished amounts
        """;

    private static readonly Dictionary<string, string> Written = Rules.Split('\n')
        .SelectMany(line => line.Split(": ")[0].Trim().Split(' ').Select(code => (Code: code, Rule: line.Split(": ")[1].Trim())))
        .ToDictionary(r => r.Code, r => r.Rule);

    [Fact]
    public void Every_figure_is_counted_as_is_written_and_there_are_no_others()
    {
        Assert.Equal(Written.Keys.Where(c => !c.StartsWith("declared.", StringComparison.Ordinal)).Order(), Measures.All.Select(f => f.Code).Order());
        Assert.Equal(FigureCodes.Fixed.Order(), Measures.All.Select(f => f.Code).Order());
        Assert.All(Written, written => Assert.Equal(written.Value, Rule(Measures.Find(written.Key)!)));
    }

    [Fact]
    public void A_code_that_nobody_defines_is_no_figure_and_any_declared_one_is()
    {
        Assert.Null(Measures.Find("letters.sent"));
        Assert.Equal("declared.x", Measures.Find("declared.x")!.Code);
        Assert.True(Measures.Find("declared.x")!.Covers(new Dimensions(FactSubject.Indicator) { Code = "x" }));
        Assert.False(Measures.Find("declared.x")!.Covers(new Dimensions(FactSubject.Indicator) { Code = "y" }));
    }

    private static string Rule(Measure f) => $"{Code.Of(f.Subject)} {Code.Of(f.Relation)} {Code.Of(f.Enters)} {Code.Of(f.Leaves)} {Code.Of(f.Aggregation)}";
}
