using System.Text.Json.Nodes;
using QcdcCases.Api.Commands;
using QcdcCases.Api.Tests.Documents;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Forms;

/// <summary>The operator's <c>form</c> against the register of a published district.</summary>
public sealed class FormCommandTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly string[] Asked = ["--unit", "dd", "--from", "2022-12-15", "--to", "2023-12-14"];

    [Fact]
    public async Task It_says_what_the_interface_answers()
    {
        var client = await DistrictAsync();
        var answered = await Answer.Is(await client.GetAsync("/api/v1/statistics/forms/01-XLD?unit=dd&from=2022-12-15&to=2023-12-14"), 200);

        var (exit, output, _) = await RunAsync("form", "01/XLD");

        Assert.Equal(OperatorCommands.Success, exit);
        Assert.Equal("TT02", (string)answered["circular"]!);
        Assert.Equal(answered.ToJsonString(), JsonNode.Parse(output)!.ToJsonString());
    }

    [Fact]
    public async Task It_writes_tables_and_workbooks_to_files()
    {
        await DistrictAsync();
        var folder = Directory.CreateTempSubdirectory("qcdc-forms-");
        try
        {
            var (csv, one, all) = (
                Path.Combine(folder.FullName, "a.csv"),
                Path.Combine(folder.FullName, "a.xlsx"),
                Path.Combine(folder.FullName, "all.xlsx"));
            Assert.Equal(OperatorCommands.Success, (await RunAsync("form", "02/XLD", "--format", "csv", "--out", csv)).Exit);
            Assert.Equal(
                OperatorCommands.Success,
                (await RunAsync("form", "02/XLD", "--circular", "TT06", "--format", "xlsx", "--out", one)).Exit);
            Assert.Equal(
                OperatorCommands.Success,
                (await RunAsync("form", "all", "--circular", "TT06", "--format", "xlsx", "--out", all)).Exit);

            Assert.StartsWith("unit,1,2,3", await File.ReadAllTextAsync(csv), StringComparison.Ordinal);
            Assert.Equal(["02-XLD"], ReadBook.Of(await File.ReadAllBytesAsync(one)).SheetNames);
            Assert.Equal(FormsClient.OfTT06.Select(c => c.Replace('/', '-')), ReadBook.Of(await File.ReadAllBytesAsync(all)).SheetNames);
            Assert.Equal(3, folder.GetFiles().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task It_refuses_what_there_is_not()
    {
        await DistrictAsync();

        Assert.Contains("form.not_found", (await RunAsync("form", "99/XLD")).Error, StringComparison.Ordinal);
        Assert.Contains("form.circular_unknown", (await RunAsync("form", "02/XLD", "--circular", "TT99")).Error, StringComparison.Ordinal);
        Assert.Contains("form.book_is_workbook", (await RunAsync("form", "all")).Error, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await OperatorCommands.RunAsync(
            [.. words, .. Asked],
            output,
            error,
            builder => app.Database.Name(builder.Configuration));
        return (exit, output.ToString(), error.ToString());
    }

    private async Task<HttpClient> DistrictAsync()
    {
        var client = app.As(StaffRole.Administrator, "dd");
        await Answer.Is(await new FiguresClient(client).ImportAsync(PublishedRegister.JournalOf("don-duong-2023")), 200);
        return client;
    }
}
