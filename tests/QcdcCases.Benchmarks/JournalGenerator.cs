using System.Globalization;
using System.Text;

namespace QcdcCases.Benchmarks;

/// <summary>
/// Makes a journal of any length with the mix of the districts' registers: a province of districts and communes, eleven years, every type
/// of line, letters that repeat others, letters on several cases. The same length gives the same bytes.
/// </summary>
internal sealed class JournalGenerator(TextWriter output, int seed = 1)
{
    private const int Districts = 8;
    private const int CommunesOfDistrict = 12;

    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly DateOnly Last = new(2025, 12, 31);
    private static readonly string[] Fields = ["land", "policy", "environment", "construction", "judicial", "corruption", "other"];
    private static readonly string[] Outcomes = ["guided", "transferred", "returned", "filed", "not-accepted"];

    private readonly Random dice = new(seed);
    private readonly List<string> units = [];
    private readonly List<(string Key, string Kind, string Field)> recentCases = [];
    private readonly HashSet<(string Unit, DateOnly On)> declared = [];
    private long lines;
    private int made;

    public void Write(long wanted)
    {
        Units();
        while (lines < wanted)
        {
            switch (dice.Next(100))
            {
                case < 52: LetterStory(); break;
                case < 78: Reception(); break;
                case < 97: Conference(); break;
                case < 99: Feedback(); break;
                default: Indicator(); break;
            }
        }
    }

    private void Units()
    {
        Line($$"""{"type":"unit","key":"p","name":"Tỉnh Lâm Thử","level":"province","kind":"committee","validFrom":"2011-01-01"}""");
        for (var district = 1; district <= Districts; district++)
        {
            Line(
                $$"""{"type":"unit","key":"d{{district}}","name":"Huyện Thử {{district}}","level":"district","kind":"committee","parent":"p","validFrom":"2011-01-01"}"""
            );
            units.Add($"d{district}");
            for (var commune = 1; commune <= CommunesOfDistrict; commune++)
            {
                Line(
                    $$"""{"type":"unit","key":"d{{district}}x{{commune:00}}","name":"Xã Thử {{district}}.{{commune}}","level":"commune","kind":"committee","parent":"d{{district}}","validFrom":"2011-01-01"}"""
                );
                units.Add($"d{district}x{commune:00}");
            }
        }
    }

    private void LetterStory()
    {
        var (unit, on) = (Unit(), Day(400));
        var repeats = recentCases.Count > 0 && Chance(6);
        var (earlier, kind, field) = repeats ? recentCases[dice.Next(recentCases.Count)] : (string.Empty, Kind(), Field());
        List<string> keys = repeats ? [earlier] : [.. Enumerable.Range(0, Chance(95) ? 1 : 2).Select(_ => Case(unit, kind, field))];
        var letter = Key("l");
        var about = keys.Count == 1 ? $"\"case\":\"{keys[0]}\"" : $"\"cases\":[{string.Join(',', keys.Select(k => $"\"{k}\""))}]";
        Line(
            $$"""{"type":"letter","key":"{{letter}}","unit":"{{unit}}","receivedOn":"{{Text(on)}}","channel":"{{(Chance(70) ? "post" : "in-person")}}","kind":"{{kind}}","instance":1,"field":"{{field}}",{{about}},"signatories":{{dice.Next(1, 4)}}}"""
        );
        var own = Chance(40);
        var processed = on.AddDays(dice.Next(0, 9));
        var (outcome, jurisdiction) = own ? ("accepted", "own") : (Outcomes[dice.Next(Outcomes.Length)], "other");
        Line(
            $$"""{"type":"letter-processed","letter":"{{letter}}","on":"{{Text(processed)}}","eligible":true,"jurisdiction":"{{jurisdiction}}","outcome":"{{outcome}}"}"""
        );
        if (!own || repeats)
        {
            return;
        }

        foreach (var key in keys)
        {
            Steps(key, kind, processed);
            Remember((key, kind, field));
        }
    }

    private void Steps(string key, string kind, DateOnly accepted)
    {
        Line($$"""{"type":"case-event","case":"{{key}}","on":"{{Text(accepted)}}","event":"accepted","instance":1}""");
        if (!Chance(85))
        {
            return;
        }

        var end = Text(accepted.AddDays(dice.Next(5, 120)));
        Line(
            kind switch
            {
                "petition" => $$"""{"type":"case-event","case":"{{key}}","on":"{{end}}","event":"answered"}""",
                "complaint" =>
                    $$"""{"type":"case-event","case":"{{key}}","on":"{{end}}","event":"decided","result":"{{(Chance(60) ? "rejected" : "upheld")}}"}""",
                _ =>
                    $$"""{"type":"case-event","case":"{{key}}","on":"{{end}}","event":"decided","result":"{{(Chance(60) ? "false" : "true")}}"}""",
            });
    }

    private void Reception()
    {
        var (unit, on) = (Unit(), Day(0));
        var place = $"\"unit\":\"{unit}\",\"on\":\"{Text(on)}\",\"kind\":\"regular\"";
        if (Chance(30))
        {
            var session = Key("s");
            Line(
                $$"""{"type":"session","key":"{{session}}","unit":"{{unit}}","on":"{{Text(on)}}","kind":"periodic","receiver":"head","headOffice":"government-chair"}"""
            );
            place = $"\"session\":\"{session}\"";
        }

        for (var visits = dice.Next(0, 3); visits > 0; visits--)
        {
            var key = Case(unit, "petition", Field());
            Line(
                $$"""{"type":"visit","key":"{{Key("v")}}","people":{{(Chance(4) ? 7 : dice.Next(1, 4))}},"case":"{{key}}","matter":"Trình bày về việc {{key}}","result":"explained",{{place}}}"""
            );
        }
    }

    private void Conference()
    {
        var (unit, on, key) = (Unit(), Day(200), Key("k"));
        Line(
            $$"""{"type":"conference","key":"{{key}}","unit":"{{unit}}","on":"{{Text(on)}}","kind":"dialogue","chairs":[{"office":"{{(Chance(50) ? "party-secretary" : "government-chair")}}"}],"theme":"Đối thoại trực tiếp với Nhân dân","attendees":{{dice.Next(20, 200)}}}"""
        );
        for (var opinions = dice.Next(1, 6); opinions > 0; opinions--)
        {
            var (opinion, onSpot) = (Key("o"), Chance(65));
            Line(
                $$"""{"type":"opinion","key":"{{opinion}}","conference":"{{key}}","text":"Ý kiến, kiến nghị của cử tri về {{opinion}}","field":"{{Field()}}","answeredOnSpot":{{(onSpot ? "true" : "false")}}{{(onSpot ? "" : $",\"assignedTo\":\"{unit}\"")}}}"""
            );
            if (!onSpot && Chance(90))
            {
                Line(
                    $$"""{"type":"opinion-resolved","opinion":"{{opinion}}","on":"{{Text(on.AddDays(dice.Next(0, 90)))}}","answer":"Đã giải quyết, trả lời"}"""
                );
            }
        }
    }

    private void Feedback()
    {
        var (key, on) = (Key("f"), Day(60));
        Line(
            $$"""{"type":"feedback","key":"{{key}}","unit":"{{Unit()}}","receivedAt":"{{Text(on)}}T08:30:00+07:00","category":"traffic","text":"Đèn đường hỏng tại ngã tư {{key}}"}"""
        );
        Line($$"""{"type":"feedback-event","feedback":"{{key}}","at":"{{Text(on.AddDays(1))}}T09:00:00+07:00","event":"accepted"}""");
        Line(
            $$"""{"type":"feedback-event","feedback":"{{key}}","at":"{{Text(on.AddDays(4))}}T15:00:00+07:00","event":"answered","answer":"Đã sửa xong"}"""
        );
    }

    private void Indicator()
    {
        var (unit, from) = (Unit(), Day(0));
        if (declared.Add((unit, from)))
        {
            Line(
                $$"""{"type":"indicator","unit":"{{unit}}","code":"mediation.settled","from":"{{Text(from)}}","to":"{{Text(from)}}","value":{{dice.Next(1, 100)}}}"""
            );
        }
    }

    private string Case(string unit, string kind, string field)
    {
        var key = Key("c");
        Line($$"""{"type":"case","key":"{{key}}","unit":"{{unit}}","kind":"{{kind}}","field":"{{field}}","title":"Vụ việc {{key}}"}""");
        return key;
    }

    private void Remember((string Key, string Kind, string Field) accepted)
    {
        if (recentCases.Count == 50)
        {
            recentCases.RemoveAt(0);
        }

        recentCases.Add(accepted);
    }

    private string Key(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++made:0000000}");

    private string Unit() => units[dice.Next(units.Count)];

    private string Kind() => Chance(80) ? "petition" : Chance(60) ? "complaint" : "denunciation";

    /// <summary>Land is what three of five are about.</summary>
    private string Field() => Chance(60) ? Fields[0] : Fields[dice.Next(Fields.Length)];

    private bool Chance(int percent) => dice.Next(100) < percent;

    /// <summary>A day with so many days left before the last one.</summary>
    private DateOnly Day(int left) => First.AddDays(dice.Next(Last.DayNumber - First.DayNumber - left));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Line(string line)
    {
        output.WriteLine(line);
        lines++;
    }

    /// <summary>Writes a journal into a file, with the line ends and without the mark that the format asks for.</summary>
    public static void WriteFile(string path, long lines)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        new JournalGenerator(output).Write(lines);
    }
}
