using System.Globalization;
using System.Text;

namespace QcdcCases.Benchmarks;

/// <summary>
/// Makes a year of a nation's register: 34 provinces with 3,321 communes, 500,000 letters on 300,000 cases and 400,000 visits, or one part of
/// that in the same mix. Kinds, outcomes and results are those of the published national figures; the same year gives the same bytes.
/// </summary>
internal sealed class NationGenerator(TextWriter output, int year, int part)
{
    public const int Provinces = 34;
    public const int Communes = 3321;

    /// <summary>The key of the body that all provinces report to.</summary>
    public const string Nation = "nation";

    private const int LettersOfYear = 500_000;
    private const int VisitsOfYear = 400_000;
    private const int CasesOfYear = 300_000;
    private const int KnownCases = 4;

    /// <summary>What would come later has not happened yet.</summary>
    private static readonly DateOnly LastDay = new(2026, 10, 31);

    private static readonly string[] Fields = ["land", "land", "land", "policy", "environment", "construction", "judicial", "corruption", "other"];

    private readonly Random dice = new(year);
    private readonly Dictionary<string, Queue<(string Key, string Kind, string Field, DateOnly On, bool Own)>> known = new(StringComparer.Ordinal);
    private int made;

    public static string Province(int number) => $"p{number:00}";

    public static string Commune(int number) => $"p{(number % Provinces) + 1:00}x{number:0000}";

    public void Write(bool withUnits)
    {
        if (withUnits)
        {
            Units();
        }

        for (var letter = 0; letter < LettersOfYear / part; letter++)
        {
            Letter();
        }

        for (var visit = 0; visit < VisitsOfYear / part; visit++)
        {
            Visit();
        }
    }

    /// <summary>Writes a year into a file, with the line ends and without the mark that the format asks for.</summary>
    public static void WriteFile(string path, int year, int part, bool withUnits)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        new NationGenerator(output, year, part).Write(withUnits);
    }

    private void Units()
    {
        Line($$"""{"type":"unit","key":"{{Nation}}","name":"Cả nước","level":"province","kind":"department","validFrom":"2011-01-01"}""");
        for (var province = 1; province <= Provinces; province++)
        {
            Line($$"""{"type":"unit","key":"{{Province(province)}}","name":"Tỉnh Thử {{province}}","level":"province","kind":"committee","parent":"{{Nation}}","validFrom":"2011-01-01"}""");
        }

        for (var commune = 0; commune < Communes; commune++)
        {
            var key = Commune(commune);
            Line($$"""{"type":"unit","key":"{{key}}","name":"Xã Thử {{commune}}","level":"commune","kind":"committee","parent":"{{key[..3]}}","validFrom":"2011-01-01"}""");
        }
    }

    private void Letter()
    {
        var unit = Unit();
        var on = Day();
        var isNew = Chance(100 * CasesOfYear / LettersOfYear) || !Recent(unit).TryPeek(out _);
        var about = isNew ? Open(unit, on) : Again(unit);
        var key = Key("l");
        on = on < about.On ? about.On : on;
        Line($$"""{"type":"letter","key":"{{key}}","unit":"{{unit}}","receivedOn":"{{Text(on)}}","channel":"{{(Chance(70) ? "post" : "in-person")}}","kind":"{{about.Kind}}","instance":1,"field":"{{about.Field}}","case":"{{about.Key}}","signatories":{{dice.Next(1, 4)}}}""");
        var processed = on.AddDays(dice.Next(0, 10));
        var eligible = Chance(80);
        var outcome = !eligible ? "filed" : about.Own ? "accepted" : Chance(65) ? "transferred" : "guided";
        Line($$"""{"type":"letter-processed","letter":"{{key}}","on":"{{Text(processed)}}","eligible":{{(eligible ? "true" : "false")}},"jurisdiction":"{{(about.Own ? "own" : "other")}}","outcome":"{{outcome}}"}""");
        if (isNew && outcome == "accepted")
        {
            Steps(about.Key, about.Kind, processed);
        }
    }

    private void Steps(string key, string kind, DateOnly accepted)
    {
        Line($$"""{"type":"case-event","case":"{{key}}","on":"{{Text(accepted)}}","event":"accepted","instance":1}""");
        var on = accepted.AddDays(dice.Next(5, 70));
        if (!Chance(92) || on > LastDay)
        {
            return;
        }

        var end = Text(on);
        var result = dice.Next(100) switch { < 5 => 0, < 10 => 1, _ => 2 };
        Line(kind switch
        {
            "petition" => $$"""{"type":"case-event","case":"{{key}}","on":"{{end}}","event":"answered"}""",
            "complaint" => $$"""{"type":"case-event","case":"{{key}}","on":"{{end}}","event":"decided","result":"{{(result == 0 ? "upheld" : result == 1 ? "partly-upheld" : "rejected")}}"}""",
            _ => $$"""{"type":"case-event","case":"{{key}}","on":"{{end}}","event":"decided","result":"{{(result == 0 ? "true" : result == 1 ? "partly-true" : "false")}}"}""",
        });
    }

    private void Visit()
    {
        var (unit, on) = (Unit(), Day());
        var about = Recent(unit).Count > 0 && Chance(80) ? $",\"case\":\"{Again(unit).Key}\"" : string.Empty;
        Line($$"""{"type":"visit","key":"{{Key("v")}}","unit":"{{unit}}","on":"{{Text(on)}}","kind":"regular","people":{{(Chance(1) ? 12 : Chance(15) ? 2 : 1)}},"matter":"Trình bày việc {{made}}","result":"explained"{{about}}}""");
    }

    private (string Key, string Kind, string Field, DateOnly On, bool Own) Open(string unit, DateOnly on)
    {
        var kind = dice.Next(1000) switch { < 146 => "complaint", < 207 => "denunciation", _ => "petition" };
        var opened = (Key: Key("c"), Kind: kind, Field: Fields[dice.Next(Fields.Length)], On: on, Own: Chance(52));
        Line($$"""{"type":"case","key":"{{opened.Key}}","unit":"{{unit}}","kind":"{{kind}}","field":"{{opened.Field}}","title":"Vụ việc {{opened.Key}}"}""");
        var recent = Recent(unit);
        recent.Enqueue(opened);
        if (recent.Count > KnownCases)
        {
            recent.Dequeue();
        }

        return opened;
    }

    private (string Key, string Kind, string Field, DateOnly On, bool Own) Again(string unit) => Recent(unit).ElementAt(dice.Next(Recent(unit).Count));

    private Queue<(string Key, string Kind, string Field, DateOnly On, bool Own)> Recent(string unit)
    {
        if (!known.TryGetValue(unit, out var recent))
        {
            known.Add(unit, recent = new());
        }

        return recent;
    }

    /// <summary>Four letters in five come to communes.</summary>
    private string Unit() => Chance(80) ? Commune(dice.Next(Communes)) : Province(dice.Next(Provinces) + 1);

    /// <summary>Letters of one year, and what becomes of them in the same.</summary>
    private DateOnly Day() => new DateOnly(year, 1, 1).AddDays(dice.Next(280));

    private string Key(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{year}-{++made:0000000}");

    private bool Chance(int percent) => dice.Next(100) < percent;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Line(string line) => output.WriteLine(line);
}
