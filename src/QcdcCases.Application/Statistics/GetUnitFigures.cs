using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using Unit = QcdcCases.Domain.Units.Unit;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Returns the figures of many units at once: of every unit's own records, or of every unit of a level with the units that roll up into it.
/// </summary>
/// <param name="Level">The level; null means every unit's own records.</param>
public sealed record GetUnitFigures(FigureRequest Question, UnitLevel? Level) : IQuery<UnitFigures>;

/// <summary>The figures of many units.</summary>
/// <param name="Lines">The units in the order of the tree.</param>
public sealed record UnitFigures(DateOnly From, DateOnly To, IReadOnlyList<UnitFigureLine> Lines) : ITagged
{
    [JsonIgnore]
    public string Tag
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var line in Lines)
            {
                hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(line, AnswerJson.Options));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
        }
    }
}

/// <summary>The figures of one unit in a period, zeros included.</summary>
/// <param name="Code">The official code of the unit.</param>
public sealed record UnitFigureLine(
    string Unit,
    string Name,
    UnitLevel Level,
    UnitKind Kind,
    string? Code,
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<string, decimal> Figures);

internal sealed class GetUnitFiguresHandler(FigureRequestResolver figureRequestResolver, FigureReader figureReader, UnitDirectory units)
    : IRequestHandler<GetUnitFigures, Result<UnitFigures>>
{
    public async Task<Result<UnitFigures>> Handle(GetUnitFigures query, CancellationToken cancellationToken)
    {
        var read = await figureRequestResolver.ResolveAsync(query.Question with { By = FigureGrouping.Unit }, cancellationToken);
        if (read.IsRefused(out var refusal, out var resolvedFigureRequest))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var asked = resolvedFigureRequest.UnitIds.ToHashSet();
        var bearers = resolvedFigureRequest.UnitIds.ToDictionary(id => id, id => BearerOf(Standing(id)));
        var within = resolvedFigureRequest with
        {
            UnitIds = [.. resolvedFigureRequest.UnitIds.Where(id => bearers[id] is not null)],
            GroupOf = id => bearers[id]!.Key,
        };
        var counted = await figureReader.ReadAsync(within, cancellationToken);
        return new UnitFigures(
            resolvedFigureRequest.Period.From,
            resolvedFigureRequest.Period.To,
            [.. within.UnitIds.Select(id => bearers[id]!).DistinctBy(u => u.Id).Select(LineOf)]);

        Unit Standing(Guid id) => query.Question.Map is FigureMap.Now ? tree.CurrentUnit(id) : tree[id];

        // The highest unit of the level into which a unit rolls up. Units above the level have no line.
        Unit? BearerOf(Unit unit) => query.Level is not { } level
            ? unit
            : Upwards(unit).LastOrDefault(u => u.Level == level && (asked.Contains(u.Id) || u.Id == unit.Id));

        IEnumerable<Unit> Upwards(Unit unit)
        {
            for (Unit? above = unit; above is not null; above = above.ParentId is { } id && !above.ExcludeFromRollup ? tree[id] : null)
            {
                yield return above;
            }
        }

        UnitFigureLine LineOf(Unit unit) =>
            new(
                unit.Key,
                unit.Name,
                unit.Level,
                unit.Kind,
                unit.StateCode,
                resolvedFigureRequest.Period.From,
                resolvedFigureRequest.Period.To,
                counted[unit.Key]);
    }
}
