using System.Text;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>What feedback carries of its place, its category and its extensions, in a journal.</summary>
public sealed class FeedbackLineTests
{
    private const string Unit =
        """{"type":"unit","key":"q","name":"Q","level":"province","kind":"committee","validFrom":"2011-01-01"}""";

    private const string Feedback =
        """{"type":"feedback","key":"g","unit":"q","receivedAt":"2026-08-04T10:00:00+07:00","category":"traffic","text":"Hố",""";

    private const string Step = """{"type":"feedback-event","feedback":"g","at":"2026-08-05T10:00:00+07:00",""";

    [Fact]
    public async Task Everything_of_it_leaves_and_comes_back_with_the_same_bytes()
    {
        await using var first = await Journals.StartAsync();
        await first.TakeAllAsync(Bytes(
            Unit,
            Feedback
                + "\"place\":{\"lat\":11.940419,\"long\":-0.5},\"addressId\":\"007\",\"mediaUrls\":[\"https://anh.example/1.jpg\"],"
                + "\"answers\":[{\"code\":\"side\",\"question\":\"Bên nào?\",\"values\":[\"l\"],\"names\":[\"Trái\"]}],"
                + "\"hiddenReason\":\"Có tên người\",\"dueOn\":\"2026-08-10\"}",
            Step + "\"event\":\"extended\",\"answer\":\"Chờ\",\"dueOn\":\"2026-08-20\"}",
            Step + "\"event\":\"commented\",\"answer\":\"Sâu hơn\",\"externalId\":\"u7\"}"));
        var given = Encoding.UTF8.GetString(await first.GiveAsync());
        Assert.Contains("\"place\":{\"lat\":11.940419,\"long\":-0.5}", given, StringComparison.Ordinal);
        Assert.Contains("\"dueOn\":\"2026-08-20\"", given, StringComparison.Ordinal);
        Assert.Contains("\"externalId\":\"u7\"", given, StringComparison.Ordinal);

        await using var second = await first.MoveAsync();
    }

    [Theory]
    [InlineData("\"event\":\"extended\",\"dueOn\":\"2026-08-09\"}", "feedback.extension_shortens", "dueOn")]
    [InlineData("\"event\":\"accepted\",\"dueOn\":\"2026-08-19\"}", "feedback.due_unexpected", "dueOn")]
    [InlineData("\"event\":\"commented\"}", "feedback.comment_missing", "answer")]
    public async Task A_step_is_held_to_the_same_rules(string rest, string code, string field) =>
        await RefusedAsync(code, field, Unit, Feedback + "\"dueOn\":\"2026-08-10\"}", Step + rest);

    [Theory]
    [InlineData("\"mediaUrls\":[\"javascript:x\"]}", "feedback.media_invalid", "mediaUrls")]
    [InlineData("\"place\":{\"lat\":91,\"long\":0}}", "register.number_range", "place.lat")]
    public async Task So_is_the_feedback(string rest, string code, string field) =>
        await RefusedAsync(code, field, Unit, Feedback + rest);

    private static async Task RefusedAsync(string code, string field, params string[] lines)
    {
        await using var empty = await Journals.StartAsync();
        var result = await empty.TakeAsync(Bytes(lines));

        Assert.Equal([(code, field)], result.Problems.Select(p => (p.Code, p.Field)));
    }

    private static byte[] Bytes(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
}
