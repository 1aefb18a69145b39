using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>The neighbours of impossible lines: what an old book may honestly say is taken in, and leaves as it came.</summary>
public sealed class PossibleLinesTests
{
    private const string Journal =
        """
        {"type":"unit","key":"h","name":"Huyện","level":"district","kind":"committee","validFrom":"2011-01-01"}
        {"type":"session","key":"s","unit":"h","on":"2025-03-03","kind":"regular","receiver":"officer"}
        {"type":"case","key":"v","unit":"h","kind":"complaint","field":"land","title":"Khiếu nại"}
        {"type":"case","key":"t","unit":"h","kind":"denunciation","field":"other","title":"Tố cáo"}
        {"type":"visit","key":"x","session":"s","people":2,"matter":"Đến hai người","case":"v","result":"refused","refusalGround":"theo nội quy","visitors":[{"role":"visitor","name":"A"},{"role":"visitor","name":"B"},{"role":"respondent","name":"C"}]}
        {"type":"visit","key":"y","session":"s","people":7,"matter":"Một đoàn","result":"transferred","classification":"complaint","ownJurisdiction":true}
        {"type":"letter","key":"a","unit":"h","receivedOn":"2025-03-03","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v","signatories":7,"people":[{"role":"sender","name":"A"},{"role":"sender","name":"B"},{"role":"representative","name":"A"},{"role":"representative","name":"C"},{"role":"representative","name":"D"},{"role":"representative","name":"E"}]}
        {"type":"letter","key":"b","unit":"h","receivedOn":"2025-03-03","channel":"post","kind":"complaint","instance":1,"field":"land","case":"v","duplicateOf":"a"}
        {"type":"letter","key":"c","unit":"h","receivedOn":"2025-03-04","channel":"post","kind":"denunciation","instance":1,"field":"other","case":"t"}
        {"type":"letter-processed","letter":"a","on":"2025-03-05","eligible":true,"jurisdiction":"own","outcome":"transferred"}
        {"type":"letter-processed","letter":"b","on":"2025-03-05","eligible":false,"jurisdiction":"own","outcome":"returned"}
        {"type":"letter-processed","letter":"c","on":"2025-03-05","eligible":true,"jurisdiction":"other","outcome":"guided"}
        {"type":"case-event","case":"v","on":"2025-03-05","event":"accepted"}
        {"type":"case-event","case":"v","on":"2025-03-10","event":"withdrawn","partial":true}
        {"type":"case-event","case":"v","on":"2025-04-01","event":"decided","result":"upheld","recoveredMoney":0,"peopleSanctioned":2,"officialsSanctioned":2,"peopleTransferred":1}
        {"type":"case-event","case":"v","on":"2025-06-01","event":"enforced","recoveredMoney":1000000,"peopleSanctioned":3,"officialsSanctioned":1}
        {"type":"case-event","case":"t","on":"2025-03-05","event":"accepted"}
        {"type":"case-event","case":"t","on":"2025-03-06","event":"terminated","ground":"full-withdrawal"}
        {"type":"feedback","key":"f","unit":"h","receivedAt":"2025-03-03T08:00:00+07:00","category":"road","text":"Ổ gà","channel":"loa phường","ownCategory":true,"dueOn":"2025-03-03"}
        {"type":"indicator","unit":"h","code":"management.inspections.concluded","from":"2025-01-01","to":"2025-03-31","value":2}
        {"type":"indicator","unit":"h","code":"management.inspections","from":"2025-01-01","to":"2025-03-31","value":2}
        {"type":"indicator","unit":"h","code":"management.inspections","from":"2025-04-01","to":"2025-06-30","value":1}

        """;

    [Fact]
    public async Task What_is_thin_or_unlawful_but_possible_is_taken_and_comes_back()
    {
        await using var one = await Journals.StartAsync();
        await one.TakeAllAsync(Encoding.UTF8.GetBytes(Journal), "so-cu");
        await using var other = await one.MoveAsync();

        var exported = await other.GiveAsync();
        var feedback = Encoding.UTF8.GetString(exported).Split('\n').Single(l => l.Contains("\"feedback\"", StringComparison.Ordinal));
        Assert.True((bool)JsonNode.Parse(feedback)!["ownCategory"]!);
        Assert.Equal(0, (await one.TakeAsync(Encoding.UTF8.GetBytes(Journal), "so-cu")).Taken);
    }
}
