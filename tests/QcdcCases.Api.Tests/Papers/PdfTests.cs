using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Documents.Pdf;
using QcdcCases.Domain.Access;
using UglyToad.PdfPig;
using Xunit;

namespace QcdcCases.Api.Tests.Papers;

/// <summary>Papers as PDF, where LibreOffice is installed.</summary>
public sealed class PdfTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task A_paper_is_read_back_from_its_pdf()
    {
        Assert.SkipWhen(LibreOfficeSettings.Default.FindProgram() is null, "LibreOffice is not installed.");
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var letter = await desk.RegisterLetterAsync(new { kind = "complaint" });

        var response = await desk.GetAsync($"/api/v1/letters/{letter.Id}/papers/letter-receipt?format=pdf");

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".pdf", response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
        var words = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("GIẤY BIÊN NHẬN ĐƠN", words, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn An", words, StringComparison.Ordinal);
    }
}

/// <summary>A server without LibreOffice.</summary>
public sealed class NoPdfTests(NoPdfTests.WithoutLibreOffice app) : IClassFixture<NoPdfTests.WithoutLibreOffice>
{
    [Fact]
    public async Task A_server_without_LibreOffice_says_so_and_writes_docx()
    {
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var letter = await desk.RegisterLetterAsync();
        var paper = $"/api/v1/letters/{letter.Id}/papers/letter-receipt";

        await Answer.IsProblem(await desk.GetAsync($"{paper}?format=pdf"), 503, "pdf.not_installed", "format");

        Assert.True((await desk.GetAsync($"{paper}?format=docx")).IsSuccessStatusCode);
    }

    public sealed class WithoutLibreOffice : CasesApplication
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Papers:LibreOffice"] = "/nowhere/soffice" };
    }
}

/// <summary>A server whose LibreOffice does nothing.</summary>
public sealed class BrokenPdfTests(BrokenPdfTests.WithBrokenProgram app) : IClassFixture<BrokenPdfTests.WithBrokenProgram>
{
    [Fact]
    public async Task A_conversion_that_fails_or_hangs_is_told_and_leaves_nothing_behind()
    {
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var letter = await desk.RegisterLetterAsync();

        await Answer.IsProblem(
            await desk.GetAsync($"/api/v1/letters/{letter.Id}/papers/letter-receipt?format=pdf"), 503, "pdf.failed", "format");

        Assert.True(File.Exists(app.Begun));
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(Path.GetTempPath(), "qcdc-pdf-*"), folder => File.Exists(Path.Combine(folder, "broken")));
    }

    public sealed class WithBrokenProgram : CasesApplication
    {
        private readonly string program = Path.Combine(Directory.CreateTempSubdirectory("qcdc-broken-").FullName, "soffice");

        /// <summary>A file that the program makes when it begins.</summary>
        public string Begun => $"{program}.begun";

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Papers:LibreOffice"] = program,
            ["Papers:PdfTimeout"] = "00:00:02",
        };

        protected override async Task PrepareAsync()
        {
            await File.WriteAllTextAsync(program, $"#!/bin/sh\ntouch broken {Begun}\nsleep 600\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        public override async ValueTask DisposeAsync()
        {
            Directory.Delete(Path.GetDirectoryName(program)!, recursive: true);
            await base.DisposeAsync();
        }
    }
}
