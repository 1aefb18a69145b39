
namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveOldForms
{
    private static readonly string[] Office = ["land", "policy", "public-duty", "administrative"];

    private void FillLetters(string circular, string form)
    {
        var kind = form switch { "02/XLD" => "complaint", "03/XLD" => "denunciation", "04/XLD" => "petition", _ => null };
        var letters = register.Letters.Where(l => l.HolderAt(to) == unit && (kind is null || l.Kind == kind)).ToList();
        var processed = letters.Where(l => InPeriod(l.Processing?.On)).ToList();
        var eligible = processed.Where(l => l.Processing!.Eligible).ToList();
        Intake(circular, kind, letters);
        if (kind is null)
        {
            var shift = circular == "TT01" ? 0 : 3;
            Add(circular == "TT01" ? 4 : 8, processed.Count);
            Add(6 + shift, eligible.Count);
            Add(7 + shift, eligible.Select(l => l.Cases[0].Key).Distinct().Count());
            eligible.ForEach(l => Classify(circular, l, shift));
            return;
        }

        var done = circular == "TT01" ? 4 : kind == "complaint" ? 6 : 8;
        Add(done, processed.Count);
        Add(done + 1, processed.Count(l => l.ReceivedOn < from));
        Add(done + 2, processed.Count(l => l.ReceivedOn >= from));
        Add(done + 3, eligible.Count);
        var standing = eligible.GroupBy(l => l.Cases[0]).Select(g => g.MinBy(Standing)!).ToList();
        Add(done + 4, standing.Count);
        foreach (var letter in standing)
        {
            Classify(circular, letter, kind, done + 5);
        }
    }

    private void Intake(string circular, string? kind, List<NaiveLetter> letters)
    {
        foreach (var letter in letters.Where(l => l.ReceivedOn <= to && !l.IsProcessedBefore(from)))
        {
            var early = letter.ReceivedOn < from;
            Add(1);
            if (circular == "TT01")
            {
                Add(early ? 2 : 3);
                if (kind is null && !letter.IsProcessedBy(to))
                {
                    Add(5);
                }
            }
            else
            {
                Add((early ? 2 : kind == "complaint" ? 4 : 5) + (letter.Signatories >= 5 ? 0 : 1));
            }
        }
    }

    /// <summary>01/XLD: every eligible letter by its kind, how far it is, and where it belongs.</summary>
    private void Classify(string circular, NaiveLetter letter, int shift)
    {
        var ofKind = letter.Kind switch { "complaint" => 0, "denunciation" => 1, _ => 2 };
        Add(8 + shift + ofKind);
        if (IsClosed(letter))
        {
            Add((letter.Instance == 2 ? 12 : 11) + shift);
        }
        else
        {
            Add(circular == "TT01" ? 13 : IsTaken(letter) ? 16 : 17);
        }

        // TT 02/2021 has one more column of how far letters are.
        var where = circular == "TT01" ? 14 : 18;
        if (IsOwn(letter))
        {
            Add(where);
            Add(where + 1 + ofKind);
        }
        else
        {
            Add(where + 4);
            Add(where + (IsPassedOn(letter) ? 6 : 5));
        }
    }

    /// <summary>02/XLD to 04/XLD: every case by one of its letters.</summary>
    private void Classify(string circular, NaiveLetter letter, string kind, int first)
    {
        var field = NaiveFields.MainOf(letter.Cases[0].Field);
        if (kind == "petition")
        {
            Add(first + field switch { "policy" => 0, "land" => 1, "judicial" => 2, _ => 3 });
            ClassifyPetition(circular, letter, first + 4);
            return;
        }

        var continued = letter.Instance == 2 ? 1 : 0;
        var parts = kind == "complaint" ? 3 : 4;
        if (Office.Contains(field))
        {
            Add(first);
            Add(first + field switch { "policy" => 1, "land" => 2, _ => 3 });
        }
        else if (kind == "complaint")
        {
            Add(first + (field == "judicial" ? 4 : 6));
        }
        else
        {
            Add(first + field switch { "corruption" => 5, "judicial" => 6, _ => 8 });
        }

        var status = first + parts + (kind == "complaint" ? 4 : 5);
        var own = status + (circular, kind) switch { ("TT01", "complaint") => 4, ("TT01", _) => 3, (_, "complaint") => 5, _ => 4 };
        switch (circular, kind)
        {
            case ("TT01", "complaint"):
                Add(IsClosed(letter) ? status + continued : status + 3);
                break;
            case ("TT01", _):
                Add(letter.Instance == 2 ? status + 1 : status + 2);
                break;
            case (_, "complaint"):
                Add(IsClosed(letter) ? status + continued : IsTaken(letter) ? status + 3 : status + 4);
                break;
            default:
                Add(letter.Instance == 2 ? status + 3 : IsTaken(letter) ? status + 1 : status);
                break;
        }

        if (IsOwn(letter))
        {
            Add(own);
            Add(own + 1 + continued);
        }
        else
        {
            Add(own + 3);
            Add(own + (circular == "TT02" && IsPassedOn(letter) ? 5 : 4));
        }
    }

    private void ClassifyPetition(string circular, NaiveLetter letter, int status)
    {
        var closed = IsClosed(letter);
        if (circular == "TT01")
        {
            Add(status + (closed ? 0 : 1));
            Add(IsOwn(letter) ? 15 : 16);
            Add(IsOwn(letter) ? closed ? 19 : 20 : 17);
        }
        else
        {
            Add(status + (closed ? 0 : IsTaken(letter) ? 1 : 2));
            Add(IsOwn(letter) ? 20 : 21);
            Add(22, IsOwn(letter) ? 0 : 1);
        }
    }

    /// <summary>Which of a case's letters says most of it: the lowest. Those that are alike here are alike in every column.</summary>
    private static (bool, bool, bool, bool) Standing(NaiveLetter l) =>
        (!IsOwn(l), l.Processing!.Outcome != "accepted", !IsPassedOn(l), l.Instance != 2);

    private static bool IsOwn(NaiveLetter l) => l.Processing is { Eligible: true, Jurisdiction: "own" };

    private static bool IsTaken(NaiveLetter l) => IsOwn(l) && l.Processing!.Outcome == "accepted";

    private static bool IsPassedOn(NaiveLetter l) => l.Processing!.Outcome is "transferred" or "returned";

    private bool IsClosed(NaiveLetter l) => l.ClosingOf(l.Cases[0])?.On <= to;
}
