using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Search;

/// <summary>
/// Suggests earlier letters and visits of which a record that is being entered may be a repeat: by its people and its text. Nothing is
/// stored; a person decides.
/// </summary>
/// <param name="Unit">The key of the unit that receives it.</param>
/// <param name="Text">The summary or matter as far as it is typed.</param>
/// <param name="People">The people as far as they are typed; respondents are not compared.</param>
public sealed record SuggestRepeats(string Unit, string? Text = null, IReadOnlyList<SuggestedPerson>? People = null) : IQuery<Repeats>;

/// <summary>A person of a record that is being entered.</summary>
public sealed record SuggestedPerson(string Name, string? Phone = null);

internal sealed class SuggestRepeatsValidator : AbstractValidator<SuggestRepeats>
{
    public SuggestRepeatsValidator()
    {
        RuleFor(s => s.Unit).IsKey();
        RuleFor(s => s.Text).MaximumLength(TextLength.Prose);
        RuleFor(s => s.People).Must(p => p is null || p.Count <= 200).WithErrorCode("list.too_long");
        RuleForEach(s => s.People).ChildRules(person =>
        {
            person.RuleFor(p => p.Name).IsName();
            person.RuleFor(p => p.Phone).IsOptionalName();
        });
    }
}

internal sealed class SuggestRepeatsHandler(VisibleUnits visible, UnitDirectory units, RepeatFinder repeats)
    : IRequestHandler<SuggestRepeats, Result<Repeats>>
{
    public async Task<Result<Repeats>> Handle(SuggestRepeats query, CancellationToken cancellationToken)
    {
        if ((await visible.OfListAsync(query.Unit, Permission.ReadLetters, cancellationToken)).IsRefused(out var refusal, out _))
        {
            return refusal;
        }

        var unit = await units.FindAsync(query.Unit, cancellationToken);
        var people = query.People ?? [];
        var asked = new RepeatQuestion(
            query.Text ?? string.Empty, people.Select(p => p.Name), people.Select(p => p.Phone).OfType<string>());
        return await repeats.FindAsync(asked, unit!.Id, new HashSet<Guid>(), cancellationToken);
    }
}
