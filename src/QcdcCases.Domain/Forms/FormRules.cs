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

    public static Figure Flow(FactSubject subject, Func<Profile, bool> where, Unity unity = Unity.Facts) =>
        new(string.Empty, subject, Counting.InPeriod, FactDay.Begun, FactDay.Begun, where, unity);
}
