using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Persistence.Configurations;

internal sealed class CalendarYearConfiguration : IEntityTypeConfiguration<CalendarYearRow>
{
    public void Configure(EntityTypeBuilder<CalendarYearRow> builder)
    {
        builder.ToTable("calendar_years");
        builder.HasKey(y => y.Id);
        builder.Property(y => y.Id).ValueGeneratedNever();
        builder.Property(y => y.Revision);
        builder.Property(y => y.Year);
        builder.Property(y => y.Status);
        builder.Property(y => y.Source);
        builder.HasMany(y => y.Days).WithOne().HasForeignKey(d => d.YearId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(y => y.Days).HasField("days").AutoInclude();
        builder.HasIndex(y => new { y.Revision, y.Year }).IsUnique();
    }
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDayRow>
{
    public void Configure(EntityTypeBuilder<CalendarDayRow> builder)
    {
        builder.ToTable("calendar_days");
        builder.HasKey(d => new { d.YearId, d.On });
    }
}

internal sealed class CalendarRecountConfiguration : IEntityTypeConfiguration<CalendarRecount>
{
    public void Configure(EntityTypeBuilder<CalendarRecount> builder)
    {
        builder.ToTable("calendar_recounts");
        builder.HasKey(r => r.Revision);
        builder.Property(r => r.Revision).ValueGeneratedNever();
        builder.Property(r => r.Year);
        builder.Property(r => r.Source);
        builder.Property(r => r.ActorId);
        builder.Property(r => r.ActorName);
        builder.Property(r => r.FirstChanged);
        builder.Property(r => r.LastChanged);
        builder.Property(r => r.EnteredAt);
        builder.Ignore(r => r.Actor);
        builder.HasCheck("calendar_recounts", "days", "last_changed >= first_changed");
    }
}

internal sealed class CalendarRecountFailureConfiguration : IEntityTypeConfiguration<CalendarRecountFailure>
{
    public void Configure(EntityTypeBuilder<CalendarRecountFailure> builder)
    {
        builder.ToTable("calendar_recount_failures");
        builder.HasKey(f => new { f.SubjectId, f.Revision });
        builder.HasIndex(f => f.Revision);
    }
}
