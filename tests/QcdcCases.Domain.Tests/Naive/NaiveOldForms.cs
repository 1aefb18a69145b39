using System.Globalization;

namespace QcdcCases.Domain.Tests.Naive;

/// <summary>Fills in the forms of TT 01/2024 and TT 02/2021 for one unit's own book over the plain lists of the register.</summary>
internal sealed partial class NaiveOldForms(NaiveRegister register, string unit, DateOnly from, DateOnly to)
{
    /// <summary>What is declared, by form and column; the same in both circulars where both have the form.</summary>
    private static readonly Dictionary<string, Dictionary<int, string>> Declared = new()
    {
        ["02/TCD"] = Numbered(
            1,
            "reception.letters",
            "reception.matters",
            "reception.complaints.letters",
            "reception.complaints.matters",
            "reception.denunciations.letters",
            "reception.denunciations.matters",
            "reception.petitions.letters",
            "reception.petitions.matters",
            "reception.own.letters",
            "reception.own.matters",
            "reception.others.letters",
            "reception.others.matters",
            "reception.others.guided",
            "reception.others.transferred",
            "reception.others.urged",
            "reception.replies"),
        ["01/KQGQ"] = Numbered(9, Parted("complaints.returned")),
        ["02/KQGQ"] = Numbered(7, [.. Parted("complaints.due"), .. Parted("complaints.paid")]),
        ["03/KQGQ"] = Numbered(13, Parted("denunciations.returned")),
        ["04/KQGQ"] = Numbered(9, Parted("denunciations.due")).Concat(Numbered(15, Parted("denunciations.paid"))).ToDictionary(),
        ["TT01 01/XLD"] = Numbered(22, "letters.replies"),
        ["TT01 02/XLD"] = Numbered(26, "complaints.replies"),
        ["TT01 03/XLD"] = Numbered(27, "denunciations.replies"),
        ["TT02 01/XLD"] = Numbered(26, "letters.replies"),
        ["TT02 02/XLD"] = Numbered(30, "complaints.replies"),
        ["TT02 03/XLD"] = Numbered(33, "denunciations.replies"),
        ["TT02 04/XLD"] = Numbered(24, "petitions.replies"),
    };

    private static readonly Dictionary<string, (int Columns, int[] NotKept)> Shapes = new()
    {
        ["01/TCD"] = (29, []),
        ["02/TCD"] = (16, []),
        ["TT01 01/XLD"] = (22, [21]),
        ["TT01 02/XLD"] = (26, [14, 18, 25]),
        ["TT01 03/XLD"] = (27, [16, 18, 26]),
        ["TT01 04/XLD"] = (20, [18]),
        ["TT02 01/XLD"] = (26, [4, 7, 25]),
        ["TT02 02/XLD"] = (30, [16, 20, 29]),
        ["TT02 03/XLD"] = (33, [4, 7, 20, 24, 32]),
        ["TT02 04/XLD"] = (24, [4, 7, 23]),
        ["01/KQGQ"] = (26, []),
        ["02/KQGQ"] = (19, []),
        ["03/KQGQ"] = (31, []),
        ["04/KQGQ"] = (24, []),
    };

    private readonly Dictionary<int, decimal> cells = [];

    public static IReadOnlyList<string> OfTT01 { get; } = ["01/TCD", "01/XLD", "02/XLD", "03/XLD", "04/XLD", "01/KQGQ", "02/KQGQ"];

    public static IReadOnlyList<string> OfTT02 { get; } =
    ["01/TCD", "02/TCD", "01/XLD", "02/XLD", "03/XLD", "04/XLD", "01/KQGQ", "02/KQGQ", "03/KQGQ", "04/KQGQ"];

    /// <summary>Whether a column adds up amounts of its items.</summary>
    public static bool IsSum(string circular, string form, string column) =>
        IsDeclared(circular, form, Number(column))
        || (form, Number(column)) switch
        {
            ("01/TCD", 2 or 5 or 9 or 14 or 18 or 23 or 27) => true,
            ("01/KQGQ", >= 7 and <= 19) => true,
            ("02/KQGQ" or "04/KQGQ", >= 3) => true,
            ("03/KQGQ", >= 11 and <= 23) => true,
            _ => false,
        };

    public static bool IsMoney(string form, string column) =>
        (form, Number(column)) switch
        {
            ("01/KQGQ", 7 or 9 or 11) => true,
            ("02/KQGQ", 3 or 5 or 7 or 9 or 11 or 13) => true,
            ("03/KQGQ", 11 or 13 or 15) => true,
            ("04/KQGQ", 3 or 5 or 9 or 11 or 15 or 17) => true,
            _ => false,
        };

    public Dictionary<string, decimal> Fill(string circular, string form)
    {
        cells.Clear();
        switch (form)
        {
            case "01/TCD": FillReception(); break;
            case "02/TCD": break;
            case "01/KQGQ": FillResolved("complaint"); break;
            case "03/KQGQ": FillResolved("denunciation"); break;
            case "02/KQGQ": FillEnforced("complaint"); break;
            case "04/KQGQ": FillEnforced("denunciation"); break;
            default: FillLetters(circular, form); break;
        }

        foreach (var (column, code) in Declared.GetValueOrDefault(form) ?? Declared.GetValueOrDefault($"{circular} {form}") ?? [])
        {
            var value = register.Indicators.Where(i => i.Unit == unit && i.Code == code && from <= i.From && i.To <= to).Sum(i => i.Value);
            cells[column] = IsMoney(form, $"{column}") ? value / 1_000_000m : value;
        }

        var (last, notKept) = Shapes.GetValueOrDefault(form, Shapes.GetValueOrDefault($"{circular} {form}"));
        return Enumerable
            .Range(1, last)
            .Except(notKept)
            .ToDictionary(n => n.ToString(CultureInfo.InvariantCulture), n => cells.GetValueOrDefault(n));
    }

    private static bool IsDeclared(string circular, string form, int column) =>
        (Declared.GetValueOrDefault(form) ?? Declared.GetValueOrDefault($"{circular} {form}"))?.ContainsKey(column) is true;

    private static int Number(string column) => int.Parse(column, CultureInfo.InvariantCulture);

    private static string[] Parted(string code) =>
        [$"{code}.organisations.money", $"{code}.organisations.land", $"{code}.individuals.money", $"{code}.individuals.land"];

    private static Dictionary<int, string> Numbered(int first, params string[] codes) =>
        codes.Select((code, i) => (first + i, code)).ToDictionary();

    private void Add(int column, decimal amount = 1) => cells[column] = cells.GetValueOrDefault(column) + amount;

    private bool InPeriod(DateOnly? day) => from <= day && day <= to;

    private void FillReception()
    {
        var seen = new HashSet<string>();
        foreach (var (block, first) in new[] { ("head", 13), ("delegate", 22), ("regular", 4) })
        {
            var visits = register.Visits.Where(v => v.Unit == unit && InPeriod(v.On) && v.Block == block).ToList();
            foreach (var visit in visits)
            {
                Add(1);
                Add(2, visit.People);
                Add(first);
                Add(first + 1, visit.People);
                if (visit.People >= 5)
                {
                    Add(first + 4);
                    Add(first + 5, visit.People);
                }
            }

            foreach (var group in visits.GroupBy(v => v.Case?.Key ?? v.Key).Where(g => seen.Add(g.Key)))
            {
                Add(3);
                Add(first + (group.Any(v => v.Repeated) ? 3 : 2));
            }

            foreach (var group in visits.Where(v => v.People >= 5).GroupBy(v => v.Case?.Key ?? v.Key))
            {
                Add(first + (group.Any(v => v.Repeated) ? 7 : 6));
            }
        }

        Add(12, DaysOf("head"));
        Add(21, DaysOf("delegate"));
    }

    private int DaysOf(string receiver) => register.Sessions
        .Where(s => s.Unit == unit && InPeriod(s.On) && s.Held && s.Kind != "regular" && s.Receiver == receiver)
        .Select(s => (s.HeadOffice, s.On))
        .Distinct()
        .Count();
}
