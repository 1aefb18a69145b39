using System.Globalization;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Reports;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using static QcdcCases.Documents.VietnameseNumbers;

namespace QcdcCases.Documents.Papers;

/// <summary>The data of a report for its templates.</summary>
internal sealed class ReportPaper(ReportMetadata reportMetadata, ReportContent content)
{
    // The first column of this form in the circular in force is the number of days on which the head received people in person.
    private const string ReceptionForm = "01/TCD";
    private const string HeadReceptionDaysColumn = "10";

    public ReportMetadata Occasion { get; } = reportMetadata;

    public ReportContent Content { get; } = content;

    public ReportNumbers Numbers { get; } = new(content);

    /// <summary>
    /// The duty of the unit's own head to receive people; null for an area, a node above units of its own kind, which has no head.
    /// </summary>
    public HeadReceptionDuty? Duty => Occasion.IsArea ? null : HeadReceptionDuty.Of(Occasion.Unit, Period);

    /// <summary>The number of days of reception due in this period; null where the duty is not counted by such a period.</summary>
    public int? DutyInPeriod => Duty?.MinimumDaysIn(Period);

    /// <summary>The number of days on which the unit's own head received people.</summary>
    public decimal HeadReceptionDays =>
        Content.Forms.Single(f => f.Form == ReceptionForm).Rows.FirstOrDefault(r => r.Unit == Content.Unit)?.Cells[HeadReceptionDaysColumn]
        ?? 0;

    /// <summary>The earlier reports whose numbers later entries changed.</summary>
    public IEnumerable<ReportAdjustment> Adjustments => Content.Adjustments.Where(a => a.Cells.Count > 0);

    /// <summary>The as-of instant of the numbers.</summary>
    public string AsOf
    {
        get
        {
            var instant = Content.AsOf.ToOffset(TimeSpan.FromHours(7));
            return string.Create(CultureInfo.InvariantCulture, $"{instant:HH:mm:ss} ngày {Day(DateOnly.FromDateTime(instant.Date))}");
        }
    }

    private Period Period => new(Content.From, Content.To);
}
