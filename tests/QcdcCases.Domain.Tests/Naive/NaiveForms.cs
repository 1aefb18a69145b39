using System.Globalization;

namespace QcdcCases.Domain.Tests.Naive;

/// <summary>
/// Fills in forms of TT 06/2025 for one unit's own book over the plain lists of the register, as the circular's notes read.
/// </summary>
internal sealed partial class NaiveForms(NaiveRegister register, string unit, DateOnly from, DateOnly to)
{
    private readonly Dictionary<int, decimal> cells = [];

    public Dictionary<string, decimal> Fill(string form)
    {
        cells.Clear();
        switch (form)
        {
            case "01/TCD":
                FillReception();
                return Numbered(21);
            case "02/XLD":
                FillProcessing();
                return Numbered(25);
            case "03/GQKN":
                FillResolution("complaint", ComplaintColumns, ["upheld", "rejected", "partly-upheld", "confirmed", "annulled-or-changed"]);
                return Numbered(23);
            case "04/GQTC":
                FillResolution("denunciation", DenunciationColumns, ["1true", "1false", "1partly-true", "2true", "2false", "2partly-true"]);
                return Numbered(25);
            case "05/KQTH":
                FillEnforcement("complaint", 1, 11, withOrganisations: false);
                FillEnforcement("denunciation", 16, 26, withOrganisations: true);
                return Numbered(31);
            case "06/QLKNTC":
                return Numbered(17);
            default:
                throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form.");
        }
    }

    private Dictionary<string, decimal> Numbered(int last) =>
        Enumerable.Range(1, last).ToDictionary(n => n.ToString(CultureInfo.InvariantCulture), n => cells.GetValueOrDefault(n));

    private void Add(int column, decimal amount = 1) => cells[column] = cells.GetValueOrDefault(column) + amount;

    private bool InPeriod(DateOnly? day) => from <= day && day <= to;

    private void FillReception()
    {
        // Columns of each block in the order turns, people, cases, groups, people in groups.
        var blocks = new (string Block, int[] Columns)[]
        {
            ("head", [11, 12, 13, 14, 15]),
            ("delegate", [17, 18, 19, 20, 21]),
            ("regular", [5, 6, 7, 8, 9]),
        };
        var seen = new HashSet<string>();
        foreach (var (block, columns) in blocks)
        {
            foreach (var visit in register.Visits.Where(v => v.Unit == unit && InPeriod(v.On) && v.Block == block))
            {
                var isNew = visit.Case is null || seen.Add(visit.Case.Key);
                var isGroup = visit.People >= 5;
                decimal[] amounts = [1, visit.People, isNew ? 1 : 0, isGroup ? 1 : 0, isGroup ? visit.People : 0];
                for (var i = 0; i < 5; i++)
                {
                    Add(columns[i], amounts[i]);
                    if (i < 4)
                    {
                        Add(i + 1, amounts[i]);
                    }
                }
            }
        }

        Add(10, DaysOf("head"));
        Add(16, DaysOf("delegate"));
    }

    private int DaysOf(string receiver) => register.Sessions
        .Where(s => s.Unit == unit && InPeriod(s.On) && s.Held && s.Kind != "regular" && s.Receiver == receiver)
        .Select(s => (s.HeadOffice, s.On))
        .Distinct()
        .Count();

    private void FillProcessing()
    {
        foreach (var letter in register.Letters.Where(l => l.HolderAt(to) == unit && l.ReceivedOn <= to && !l.IsProcessedBefore(from)))
        {
            Add(1);
            if (letter.IsProcessedBy(to))
            {
                Add(2);
                FillProcessed(letter, letter.Processing!);
            }
        }

        Add(5, OwnLetters().Select(l => l.Cases[0].Key).Distinct().Count());
    }

    private IEnumerable<NaiveLetter> OwnLetters() =>
        register.Letters.Where(l =>
            l.HolderAt(to) == unit && l.Processing is { Eligible: true, Jurisdiction: "own" } processing && InPeriod(processing.On));

    private void FillProcessed(NaiveLetter letter, NaiveProcessing processing)
    {
        if (!processing.Eligible)
        {
            return;
        }

        Add(3);
        if (processing.Jurisdiction == "other")
        {
            Add(23);
            Add(processing.Outcome is "transferred" or "returned" ? 25 : 24);
            return;
        }

        Add(4);
        var second = letter.Instance == 2 ? 1 : 0;
        switch (letter.Kind)
        {
            case "complaint":
                Add(6);
                Add(7 + second);
                Add(NaiveFields.MainOf(letter.Field) switch { "land" => 9, "policy" => 10, _ => 11 });
                break;
            case "denunciation":
                Add(12);
                Add(13 + second);
                Add(NaiveFields.MainOf(letter.Field) switch { "land" or "policy" => 15, "corruption" => 16, "judicial" => 17, _ => 18 });
                break;
            default:
                Add(19);
                Add(NaiveFields.MainOf(letter.Field) switch { "policy" => 20, "land" => 21, _ => 22 });
                break;
        }
    }
}
