using QcdcCases.Application.Forms;
using Xunit;

namespace QcdcCases.Api.Tests.Forms;

/// <summary>No text of the register becomes a formula in a spreadsheet.</summary>
public sealed class FormCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("UBND xã A, B", "\"UBND xã A, B\"")]
    [InlineData("Xã 1-2", "Xã 1-2")]
    [InlineData("", "")]
    public void A_text_that_begins_like_a_formula_stays_a_text(string text, string written) => Assert.Equal(written, FormCsv.Quoted(text));
}
