using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Jobs;
using QcdcCases.Persistence.Registers;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Persistence;

/// <summary>Stores enumerations as their kebab-case words; the counting tables, which hold millions of rows, keep small numbers.</summary>
internal static class KebabCase
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        Words<UnitLevel>(configuration);
        Words<UnitKind>(configuration);
        Words<StaffRole>(configuration);
        Words<SessionKind>(configuration);
        Words<Receiver>(configuration);
        Words<HeadOffice>(configuration);
        Words<SessionMode>(configuration);
        Words<VisitResult>(configuration);
        Words<CaseKind>(configuration);
        Words<CaseStatus>(configuration);
        Words<CaseEvent>(configuration);
        Words<CaseResult>(configuration);
        Words<StepGround>(configuration);
        Words<DeadlineSubject>(configuration);
        Words<DeadlineEnding>(configuration);
        Words<DeadlinePurpose>(configuration);
        Words<Complexity>(configuration);
        Words<CalendarStatus>(configuration);
        Words<CalendarDayType>(configuration);
        Words<LetterChannel>(configuration);
        Words<ForwarderKind>(configuration);
        Words<LongerCheckGround>(configuration);
        Words<Jurisdiction>(configuration);
        Words<ProcessingOutcome>(configuration);
        Words<PersonRole>(configuration);
        Words<IdentityPaper>(configuration);
        Words<ConferenceKind>(configuration);
        Words<FeedbackEvent>(configuration);
        Words<FeedbackStatus>(configuration);
        Words<RegisterBook>(configuration);
        Words<ImportState>(configuration);
        Words<JobRunState>(configuration);
        Words<SetAsideKind>(configuration);
        Words<DeadlineEvent>(configuration);
        Words<ReportState>(configuration);
        configuration.Properties<FactSubject>().HaveConversion<short>();
        configuration.Properties<FactDay>().HaveConversion<short>();
        configuration.Properties<Grain>().HaveConversion<short>();
    }

    private static void Words<T>(ModelConfigurationBuilder configuration)
        where T : struct, Enum =>
        configuration.Properties<T>().HaveConversion<WordConverter<T>>().HaveMaxLength(TextLength.Code);

    private sealed class WordConverter<T>() : ValueConverter<T, string>(member => Code.Of(member), word => Code.Parse<T>(word))
        where T : struct, Enum;
}
