using QcdcCases.Domain.Letters;

namespace QcdcCases.Domain.Statistics;

/// <summary>
/// What stands out of a letter or of a case behind it, each a fact of its own from the day on which it was so: only few letters have any,
/// and a day of its own keeps the figures of the past as they were.
/// </summary>
public static class LetterMarks
{
    /// <summary>Đơn vượt cấp.</summary>
    public const string BeyondLevel = "beyond-level";

    /// <summary>Đơn gửi nhiều nơi.</summary>
    public const string ManyPlaces = "many-places";

    /// <summary>Vụ việc đông người.</summary>
    public const string Group = "group";

    /// <summary>Vụ việc phức tạp.</summary>
    public const string Complex = "complex";

    /// <summary>Vụ việc tồn đọng, kéo dài.</summary>
    public const string Protracted = "protracted";

    /// <summary>Of many people, complex or drawn out.</summary>
    public const string Notable = "notable";

    /// <summary>A lawful final decision stood when the letter came.</summary>
    public const string AfterFinal = "after-final";

    /// <summary>The case is a denunciation that continues a complaint rejected by the day of the letter.</summary>
    public const string TurnedDenunciation = "turned-denunciation";

    internal static IEnumerable<FactContent> Of(CountedLetter letter, IReadOnlyList<CountedCase> cases, DateOnly? finishedOn)
    {
        var own = letter.Processing is { Eligible: true, Jurisdiction: Jurisdiction.Own } processing ? processing.On : default(DateOnly?);
        IEnumerable<(int Place, string Code, DateOnly From)> marks =
        [
            .. OfLetter(letter).Select(code => (0, code, letter.ReceivedOn)),
            .. cases.SelectMany((behind, place) => OfReceipt(letter, behind).Select(code => (place, code, letter.ReceivedOn))),
            .. cases.SelectMany((behind, place) => own is { } day ? OfCase(behind.Marks, day).Select(m => (place, m.Code, m.From)) : []),
        ];
        return marks.Where(m => !(finishedOn < m.From)).Select(
            (mark, part) => FactOf(letter, mark.Place < cases.Count ? cases[mark.Place] : null, mark.Code, part, mark.From) with
            {
                FinishedOn = finishedOn,
            });
    }

    private static IEnumerable<string> OfLetter(CountedLetter letter) =>
        new[] { letter.BeyondLevel ? BeyondLevel : null, letter.ManyPlaces ? ManyPlaces : null }.OfType<string>();

    private static IEnumerable<string> OfReceipt(CountedLetter letter, CountedCase behind) =>
        new[]
        {
            behind.Marks.IsFinalBefore(letter.ReceivedOn) ? AfterFinal : null,
            behind.RejectedBeforeOn <= letter.ReceivedOn ? TurnedDenunciation : null,
        }.OfType<string>();

    /// <summary>Returns the marks of a case that is the unit's own since a day.</summary>
    private static IEnumerable<(string Code, DateOnly From)> OfCase(CaseMarks marks, DateOnly ownSince)
    {
        List<(string Code, DateOnly From)> found = [];
        if (marks.Group)
        {
            found.Add((Group, ownSince));
        }

        if (marks.ComplexFrom is { } from)
        {
            found.Add((Complex, from > ownSince ? from : ownSince));
        }

        if (marks.Protracted)
        {
            found.Add((Protracted, ownSince));
        }

        return found.Count == 0 ? found : found.Append((Notable, found.Min(m => m.From)));
    }

    private static FactContent FactOf(CountedLetter letter, CountedCase? behind, string code, int part, DateOnly from) => new(
        FactSubject.LetterMark,
        letter.Id,
        part,
        letter.UnitId,
        new Dimensions(FactSubject.LetterMark)
        {
            Code = code,
            Field = letter.Field,
            CaseField = behind?.Field,
            Channel = letter.Channel,
            Sole = behind?.Sole ?? true,
        },
        from)
    {
        CaseId = behind?.Id,
    };
}
