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
    public static Figure LettersToProcess() => Letters(Counting.During, FactDay.Begun, FactDay.Processed, _ => true);

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
