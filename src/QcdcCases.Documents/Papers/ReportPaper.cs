using System.Globalization;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Reports;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>What the templates of reports take their text from.</summary>
internal sealed class ReportPaper(ReportMetadata reportMetadata, ReportContent content)
{
    // By its first column in the circular in force: how many days the head received people in person.
    private const string ReceptionForm = "01/TCD";
    private const string HeadsDaysColumn = "10";

    public ReportMetadata Occasion { get; } = reportMetadata;

    public ReportContent Content { get; } = content;

    public ReportNumbers Numbers { get; } = new(content);

    /// <summary>
    /// How often the unit's own head must receive people; what stands above others of its own sort is an area, and has no head of its own.
    /// </summary>
    public HeadReceptionDuty? Duty => Occasion.IsArea ? null : HeadReceptionDuty.Of(Occasion.Unit, Period);

    /// <summary>How many days of reception the duty is in this period; null where it is not counted so.</summary>
    public int? DutyInPeriod => Duty?.MinimumDaysIn(Period);

    /// <summary>On how many days the unit's own head received people.</summary>
    public decimal HeadsDays =>
        Content.Forms.Single(f => f.Form == ReceptionForm).Rows.FirstOrDefault(r => r.Unit == Content.Unit)?.Cells[HeadsDaysColumn] ?? 0;

    /// <summary>Earlier reports whose numbers late entries have changed.</summary>
    public IEnumerable<ReportAdjustment> Adjustments => Content.Adjustments.Where(a => a.Cells.Count > 0);

    /// <summary>The instant whose knowledge the numbers are.</summary>
    public string KnownAt
    {
        get
        {
            var instant = Content.AsOf.ToOffset(TimeSpan.FromHours(7));
            return string.Create(CultureInfo.InvariantCulture, $"{instant:HH:mm:ss} ngày {Day(DateOnly.FromDateTime(instant.Date))}");
        }
    }

    private Period Period => new(Content.From, Content.To);
}
