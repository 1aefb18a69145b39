using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Forms;

/// <summary>The rules that columns are made of. A rule has no code until its form gives it one.</summary>
internal static class FormRules
{
    public static Figure Turns(Func<Profile, bool> where) => Flow(FactSubject.Visit, where);

    public static Figure Persons(Func<Profile, bool> where) => Flow(FactSubject.Visit, where, Unity.Amounts);

    /// <summary>Each case once, in the head's block before the others.</summary>
    public static Figure SeenCases(Func<Profile, bool> where) => Flow(FactSubject.Visit, where, Unity.CasesByBlock);

    public static Figure Days(ReceptionBlock block) => Flow(FactSubject.ReceptionDay, p => p.Block == block);

    /// <summary>Letters received in the period, and those from before whose review was not finished when it began.</summary>
    public static Figure LettersToProcess() => LettersToProcess(_ => true);

    /// <inheritdoc cref="LettersToProcess()"/>
    public static Figure LettersToProcess(Func<Profile, bool> where) => Letters(Counting.During, FactDay.Begun, FactDay.Processed, where);

    /// <summary>Letters from before whose review was not finished when the period began.</summary>
    public static Figure LettersCarriedOver(Func<Profile, bool> where) => Letters(Counting.AtStart, FactDay.Begun, FactDay.Processed, where);

    public static Figure LettersReceived(Func<Profile, bool> where) => Letters(Counting.InPeriod, FactDay.Begun, FactDay.Begun, where);

    /// <summary>Letters whose review was not finished when the period ended.</summary>
    public static Figure LettersUnprocessed(Func<Profile, bool> where) => Letters(Counting.AtEnd, FactDay.Begun, FactDay.Processed, where);

    /// <summary>Letters whose review was finished in the period.</summary>
    public static Figure ProcessedLetters(Func<Profile, bool> where) => Letters(Counting.InPeriod, FactDay.Processed, FactDay.Processed, where);

    /// <summary>Letters of a kind within own jurisdiction whose review was finished in the period.</summary>
    public static Figure OwnLetters(CaseKind kind, Func<Profile, bool> where) => ProcessedLetters(p => p.IsOwn && p.Kind == kind && where(p));

    /// <inheritdoc cref="OwnLetters(CaseKind, Func{Profile, bool})"/>
    public static Figure OwnLetters(CaseKind kind) => OwnLetters(kind, _ => true);

    private static Figure Letters(Counting counting, FactDay enters, FactDay leaves, Func<Profile, bool> where, Unity unity = Unity.Facts) =>
        new(string.Empty, FactSubject.Letter, counting, enters, leaves, p => p.Primary && where(p), unity);

    /// <summary>The cases behind letters processed in the period; a letter stands for its first case, because the forms have no more cases than letters.</summary>
    public static Figure CasesOfProcessed(Func<Profile, bool> where) =>
        Letters(Counting.InPeriod, FactDay.Processed, FactDay.Processed, p => p.CaseKind is not null && where(p), Unity.Cases);

    /// <summary>The cases behind eligible letters of a kind processed in the period; each by the letter that says most of it: an own, accepted one first.</summary>
    /// <param name="where">Of that letter.</param>
    /// <param name="when">What else must hold of it.</param>
    public static Figure CasesOfEligible(CaseKind kind, Func<Profile, bool> where, FactCondition when = FactCondition.Always)
    {
        bool Among(Profile p) => p is { Primary: true, CaseKind: not null, Eligible: true } && p.Kind == kind;
        return Letters(Counting.InPeriod, FactDay.Processed, FactDay.Processed, p => Among(p) && where(p), Unity.CasesByBlock) with { Among = Among, When = when };
    }

    /// <inheritdoc cref="CasesOfEligible(CaseKind, Func{Profile, bool}, FactCondition)"/>
    public static Figure CasesOfEligible(CaseKind kind) => CasesOfEligible(kind, _ => true);

    /// <summary>Own letters of a kind still to be resolved when the period began, and those found own in it.</summary>
    public static Figure OwnToResolve(CaseKind kind, Counting counting, Unity unity = Unity.Facts) => unity is Unity.Facts
        ? Letters(counting, FactDay.Processed, counting is Counting.InPeriod ? FactDay.Processed : FactDay.Finished, p => p.IsOwn && p.Kind == kind)
        : Letters(counting, FactDay.Processed, FactDay.Finished, p => p.CaseKind is not null && p.IsOwn && p.Kind == kind, unity);

    /// <summary>The cases behind own letters closed in the period, by whether their last lawful day was kept.</summary>
    public static Figure Closed(CaseKind kind, bool onTime) => Letters(
        Counting.InPeriod, FactDay.Closed, FactDay.Closed, p => p.CaseKind is not null && p.IsOwn && p.Kind == kind && p.OnTime == onTime, Unity.Cases);

    /// <summary>Own letters of a kind whose case was withdrawn as a whole or terminated in the period.</summary>
    public static Figure Stopped(CaseKind kind) => new(
        string.Empty, FactSubject.Stage, Counting.InPeriod, FactDay.Processed, FactDay.Processed, p => p.Kind == kind && p.Stage is CaseStage.Stopped);

    /// <summary>Counts nothing: for columns that nothing tells.</summary>
    public static Figure Nothing() => Flow(FactSubject.Letter, _ => false);

    /// <summary>The cases behind own letters processed in the period, as they stood at its end; each in one stage.</summary>
    public static Figure CasesTaken(CaseKind kind, Func<Profile, bool> where) =>
        new(string.Empty, FactSubject.Stage, Counting.BegunAndStanding, FactDay.Processed, FactDay.Finished, p => p.Kind == kind && where(p), Unity.CasesByBlock)
        {
            Among = p => p.Kind == kind,
        };

    /// <inheritdoc cref="CasesTaken(CaseKind, Func{Profile, bool})"/>
    public static Figure CasesTaken(CaseKind kind, CaseStage stage) => CasesTaken(kind, p => p.Stage == stage);

    /// <summary>Decisions or conclusions of a kind of case, dated in the period.</summary>
    public static Figure Decisions(CaseKind kind, Func<Profile, bool> where) => Flow(FactSubject.Decision, p => p.Kind == kind && where(p));

    /// <summary>What the decisions of the period order.</summary>
    public static Figure Ordered(CaseKind kind, string code) =>
        Flow(FactSubject.Consequence, p => p.Kind == kind && p.Code == code && !p.Achieved, Unity.Amounts);

    /// <summary>Decisions to be carried out: those of the period, and those from before not carried out when it began.</summary>
    public static Figure ToCarryOut(CaseKind kind) =>
        new(string.Empty, FactSubject.Decision, Counting.During, FactDay.Begun, FactDay.Finished, p => p.Kind == kind);

    /// <summary>Decisions carried out in the period.</summary>
    public static Figure CarriedOut(CaseKind kind) =>
        new(string.Empty, FactSubject.Decision, Counting.InPeriod, FactDay.Finished, FactDay.Finished, p => p.Kind == kind);

    /// <summary>What the decisions to be carried out order.</summary>
    public static Figure Due(CaseKind kind, string code) =>
        new(string.Empty, FactSubject.Consequence, Counting.During, FactDay.Begun, FactDay.Finished, p => p.Kind == kind && p.Code == code && !p.Achieved, Unity.Amounts);

    /// <summary>What enforcement achieved in the period.</summary>
    public static Figure Achieved(CaseKind kind, string code) =>
        Flow(FactSubject.Consequence, p => p.Kind == kind && p.Code == code && p.Achieved, Unity.Amounts);

    public static Figure Flow(FactSubject subject, Func<Profile, bool> where, Unity unity = Unity.Facts) =>
        new(string.Empty, subject, Counting.InPeriod, FactDay.Begun, FactDay.Begun, where, unity);
}
