using System.Text;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>Promises and how they were followed move with the journal, and are added to existing ones.</summary>
public sealed class OpinionLineTests
{
    private const string Register = """
        {"type":"unit","key":"p","name":"UBND tỉnh","level":"province","kind":"committee","validFrom":"2015-01-01"}
        {"type":"unit","key":"x","name":"UBND xã","level":"commune","kind":"committee","parent":"p","validFrom":"2015-01-01"}
        {"type":"session","key":"s","unit":"x","on":"2026-03-02","kind":"periodic","receiver":"head","headOffice":"government-chair"}
        {"type":"case","key":"w","unit":"x","kind":"petition","field":"land","title":"Kiến nghị"}
        {"type":"letter","key":"l","unit":"x","receivedOn":"2026-03-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"w"}
        {"type":"conference","key":"c","unit":"x","on":"2026-03-03","kind":"dialogue","chairs":[{"office":"government-chair"}],"theme":"Đất","attendees":3}
        {"type":"conference","key":"next","unit":"x","on":"2026-06-03","kind":"dialogue","chairs":[{"office":"government-chair"}],"theme":"Đất","attendees":3}
        {"type":"opinion","key":"a","conference":"c","text":"Sửa đường","field":"land","answeredOnSpot":false,"assignedTo":"x","dueOn":"2026-03-20"}
        {"type":"opinion","key":"b","text":"Lời hứa","field":"other","answeredOnSpot":false,"unit":"x","on":"2026-03-02","origin":"reception","session":"s","kind":"promise","voicedBy":"Nguyễn Văn An"}
        {"type":"opinion","key":"d","text":"Kiến nghị","field":"other","answeredOnSpot":false,"unit":"x","on":"2026-03-02","origin":"supervision","kind":"recommendation"}
        {"type":"opinion-event","opinion":"a","on":"2026-03-04","event":"taken-on","unit":"p","contact":"Ông Bình","dueOn":"2026-03-25"}
        {"type":"opinion-event","opinion":"a","on":"2026-03-05","event":"progress","answer":"Đã khảo sát"}
        {"type":"opinion-event","opinion":"a","on":"2026-03-24","event":"postponed","dueOn":"2026-04-25","answer":"Mưa"}
        {"type":"opinion-event","opinion":"a","on":"2026-04-20","event":"answered","answer":"Đã sửa","evidence":"Biên bản","by":"Lê Văn Cảnh"}
        {"type":"opinion-event","opinion":"a","on":"2026-04-21","event":"returned","answer":"Chưa xong"}
        {"type":"opinion-event","opinion":"a","on":"2026-04-22","event":"answered","answer":"Đã sửa xong","by":"Lê Văn Cảnh"}
        {"type":"opinion-event","opinion":"a","on":"2026-04-23","event":"confirmed","by":"Phạm Thị Dung"}
        {"type":"opinion-event","opinion":"b","on":"2026-03-04","event":"handed-up","unit":"p","dueOn":"2026-05-01"}
        {"type":"opinion-event","opinion":"b","on":"2026-03-05","event":"taken-on"}
        {"type":"opinion-event","opinion":"b","on":"2026-06-03","event":"carried-on","into":"next"}
        {"type":"opinion-event","opinion":"b","on":"2026-06-04","event":"made-letter","into":"l"}
        {"type":"opinion-event","opinion":"d","on":"2026-03-04","event":"joined","into":"b"}
        """;

    [Fact]
    public async Task Every_step_moves_byte_for_byte_and_counts_the_same()
    {
        await using var first = await Journals.StartAsync();
        await first.TakeAllAsync(Encoding.UTF8.GetBytes(Register), "so");

        await using var second = await first.MoveAsync();

        foreach (var app in new[] { first, second })
        {
            var desk = app.As(StaffRole.Leader, "p");
            Assert.Equal([2, 0, 1, 1, 0, 1, 1], await PromisesAsync(desk, "2026-03-01", "2026-05-31"));
            Assert.Equal([2, 0, 0, 0, 0, 2, 0], await PromisesAsync(desk, "2026-03-01", "2026-03-24"));
            Assert.Equal([0, 1, 0, 0, 0, 1, 1], await PromisesAsync(desk, "2026-06-01", "2026-06-30"));
        }
    }

    [Fact]
    public async Task Later_steps_follow_what_the_register_has_and_a_settlement_is_read_as_two_of_them()
    {
        await using var app = await Journals.StartAsync();
        await app.TakeAllAsync(Encoding.UTF8.GetBytes(Register), "so");
        const string Later = """
            {"type":"letter","key":"new","unit":"x","receivedOn":"2026-06-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"w"}
            {"type":"opinion-event","opinion":"d","on":"2026-06-05","event":"parted"}
            {"type":"opinion-event","opinion":"d","on":"2026-06-11","event":"made-letter","into":"new"}
            {"type":"opinion-resolved","opinion":"b","on":"2026-06-20","answer":"Đã xong"}
            """;
        await app.TakeAllAsync(Encoding.UTF8.GetBytes(Later), "so");
        Assert.Equal(0, (await app.TakeAsync(Encoding.UTF8.GetBytes(Later), "so")).Taken);

        var exported = Encoding.UTF8.GetString(await app.GiveAsync());
        Assert.Contains(""""opinion":"b","on":"2026-06-20","event":"answered","answer":"Đã xong"}"""", exported, StringComparison.Ordinal);
        Assert.Contains(""""opinion":"b","on":"2026-06-20","event":"confirmed"}"""", exported, StringComparison.Ordinal);
        await using var second = await app.MoveAsync();
    }

    /// <summary>Taken, carried over, kept, kept in time, kept late, open, overdue.</summary>
    private static async Task<List<long>> PromisesAsync(HttpClient desk, string from, string to)
    {
        var answer = await Answer.Is(await desk.GetAsync($"/api/v1/statistics/figures?unit=p&from={from}&to={to}"), 200);
        string[] codes = ["taken", "carriedOver", "kept", "keptInTime", "keptLate", "open", "overdue"];
        return [.. codes.Select(code => (long)answer["figures"]![$"promises.{code}"]!)];
    }
}
