using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reports;

/// <summary>
/// Ten years of a made-up province, closed quarter by quarter while matters come in late, records are corrected, reports reopened and units
/// merged: what a quarter finds is what the one before left and what was told of it later, and every report says for ever what it said.
/// </summary>
public sealed class TenYearsTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    private ReportsClient Leader => new(app.Cases.As(StaffRole.Leader, RandomRegister.Top));

    [Theory]
    [InlineData(801)]
    [InlineData(802)]
    public async Task What_each_quarter_finds_the_one_before_has_left_and_no_report_ever_changes(int seed)
    {
        var register = new RandomRegister(seed, new(2016, 8, 1));
        register.Grow(25);
        await app.ImportAsync(register, register.Lines);
        var (dice, frozen, told) = (new Dice(seed), new List<(ClosedPeriod Report, int Closing, byte[] Bytes)>(), 0);
        var corrections = new Corrections(app, register, dice);
        ClosedPeriod? before = null;
        foreach (
            var period in Enumerable
                .Range(2017, 10)
                .SelectMany(year => new[] { "Q1", "Q2", "Q3", "Q4" }.Select(q => $"{year}-{q}"))
                .TakeWhile(p => p != "2026-Q3"))
        {
            await LiveOnAsync(register, dice, corrections);
            if (before is not null && dice.Chance(15))
            {
                var reopened = await Leader.ReopenAsync(before);
                await LiveOnAsync(register, dice, corrections);
                before = await Leader.CloseAsync(register.Root, (string)reopened.Body["window"]!);
                frozen.Add((before, 2, await Leader.BytesAsync(before)));
                await LiveOnAsync(register, dice, corrections);
            }

            var report = await Leader.CloseAsync(register.Root, period);
            var content = await Leader.ContentAsync(report);
            told += CheckCarriedOver(seed, register, before is null ? null : await Leader.ContentAsync(before), content);
            frozen.Add((report, 1, await Leader.BytesAsync(report)));
            before = report;
        }

        Assert.True(told > 2, $"Only {told} quarters were told of later changes: the test shows nothing.");
        Assert.True(corrections.Made > 5, $"Only {corrections.Made} corrections were accepted.");
        await MergeAsync(register);
        foreach (var (report, closing, bytes) in frozen)
        {
            Assert.Equal(bytes, await Leader.BytesAsync(report, closing));
            var verified = await Leader.VerifyAsync(report, closing);
            Assert.True((bool)verified["same"]!, $"Seed {seed}, {report.Body["window"]}, closing {closing}: {verified.ToJsonString()}");
        }
    }

    /// <summary>Time passes, matters of any year come in, and something is corrected.</summary>
    private async Task LiveOnAsync(RandomRegister register, Dice dice, Corrections corrections)
    {
        app.Cases.Clock.Advance(TimeSpan.FromSeconds(7));
        if (dice.Chance(30))
        {
            var known = register.Lines.Count;
            register.Grow(2);
            await app.ImportAsync(register, register.Lines.Skip(known));
        }

        if (dice.Chance(50))
        {
            await corrections.MakeOneAsync();
        }

        if (dice.Chance(30))
        {
            await app.FoldAsync();
        }

        if (dice.Chance(30))
        {
            await app.PrepareAsync();
        }
    }

    /// <summary>Returns 1 where the report before was changed after it was closed.</summary>
    private static int CheckCarriedOver(int seed, RandomRegister register, JsonObject? before, JsonObject content)
    {
        var from = DateOnly.Parse((string)content["from"]!, System.Globalization.CultureInfo.InvariantCulture);
        var rows = content["units"]!.AsArray().Select(u => (string)u!["unit"]!).ToHashSet();
        var open = register.Known.Letters.Count(l => rows.Contains(l.Unit) && l.ReceivedOn < from && !l.IsProcessedBefore(from));
        if (before is null)
        {
            Assert.Empty(content["carriedOver"]!.AsArray());
            return 0;
        }

        Assert.Equal(["02/XLD", "05/KQTH", "05/KQTH"], content["carriedOver"]!.AsArray().Select(c => (string)c!["form"]!));
        Assert.All(
            content["carriedOver"]!.AsArray(),
            c => Assert.Equal((decimal)c!["opening"]!, (decimal)c["left"]! + (decimal)c["adjusted"]!));
        var carried = content["carriedOver"]!.AsArray()[0]!;
        var (left, adjusted, opening) = ((decimal)carried["left"]!, (decimal)carried["adjusted"]!, (decimal)carried["opening"]!);
        var total = before["forms"]!.AsArray().Single(f => (string)f!["form"]! == "02/XLD")!["total"]!;
        Assert.True(
            left == (decimal)total["1"]! - (decimal)total["2"]!,
            $"Seed {seed}, {from}: {left} is not what the frozen report left.");
        Assert.True(
            left + adjusted == opening && opening == open,
            $"Seed {seed}, {from}: {left} + {adjusted} ≠ {opening}, counted apart {open}.");
        return content["adjustments"]!.AsArray().Any(a => a!["cells"]!.AsArray().Count > 0) ? 1 : 0;
    }

    /// <summary>
    /// A unit of long ago is found to have been succeeded by another one, and a new one is set up, when everything is closed.
    /// </summary>
    private async Task MergeAsync(RandomRegister register)
    {
        var administrator = app.Cases.As(StaffRole.Administrator, RandomRegister.Top);
        var gone = await administrator.GetAsync($"/api/v1/units/{register.Prefix}p-so");
        await Answer.Is(gone, 200);
        await Answer.Is(
            await administrator.PostAsync(
                $"/api/v1/units/{register.Prefix}p-so/closing",
                new { validTo = "2016-12-31", successors = new[] { $"{register.Prefix}p-hu" } },
                ifMatch: gone.ETag()),
            200);
        await Answer.Is(
            await administrator.PostAsync(
                "/api/v1/units",
                new
                {
                    key = $"{register.Prefix}sau",
                    name = "Đơn vị lập sau",
                    level = "province",
                    kind = "department",
                    parent = register.Root,
                    validFrom = "2012-01-01",
                }),
            201);
    }
}
