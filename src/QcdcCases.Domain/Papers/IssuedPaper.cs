using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Papers;

/// <summary>A paper that was issued: who issued what on which day, and what it said. It is never changed.</summary>
public sealed class IssuedPaper
{
    private IssuedPaper()
    {
    }

    public Guid Id { get; private init; }

    public PaperSubject Subject { get; private init; }

    /// <summary>The record that the paper is about.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The unit that issued it.</summary>
    public Guid UnitId { get; private init; }

    public Guid? CaseId { get; private init; }

    /// <summary>The code of the paper in <see cref="PaperForms"/>.</summary>
    public string Paper { get; private init; } = null!;

    /// <summary>The day of the paper.</summary>
    public DateOnly On { get; private init; }

    public string? DocumentNo { get; private init; }

    public string? ReceiptCode { get; private init; }

    /// <summary>What the paper says, without the names of people, as JSON.</summary>
    public string Facts { get; private init; } = null!;

    /// <summary>The people whom it names, as cipher text; null if it names nobody.</summary>
    public string? SealedPeople { get; private init; }

    public Guid IssuedBy { get; private init; }

    public string IssuedByName { get; private init; } = null!;

    public DateTimeOffset IssuedAt { get; private init; }

    public static IssuedPaper Of(IssuedPaperEntry entry, string facts, string? sealedPeople, Actor actor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Subject = entry.Subject,
        SubjectId = entry.SubjectId,
        UnitId = entry.UnitId,
        CaseId = entry.CaseId,
        Paper = entry.Paper,
        On = entry.On,
        DocumentNo = entry.DocumentNo,
        ReceiptCode = entry.ReceiptCode,
        Facts = facts,
        SealedPeople = sealedPeople,
        IssuedBy = actor.Id,
        IssuedByName = actor.Name,
        IssuedAt = now,
    };
}

/// <summary>The data of a paper to issue.</summary>
public sealed record IssuedPaperEntry(
    PaperSubject Subject,
    Guid SubjectId,
    Guid UnitId,
    Guid? CaseId,
    string Paper,
    DateOnly On,
    string? DocumentNo,
    string? ReceiptCode);
