using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http.Input;

/// <summary>
/// The query parameters of a route, as its handler declares them. It reads them before the binding: strictly, in the formats of the API
/// (days, instants, kebab-case words), reports each problem under the parameter's name, and refuses unknown ones.
/// </summary>
internal sealed class QueryParameters
{
    private static readonly ConditionalWeakTable<Endpoint, QueryParameters> Known = [];

    private readonly Dictionary<string, Parameter> parameters;

    private QueryParameters(IEnumerable<Parameter> parameters) =>
        this.parameters = parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);

    public static QueryParameters Of(Endpoint endpoint) => Known.GetValue(endpoint, static e => new QueryParameters(Find(e)));

    /// <summary>Replaces the query by one that the framework can bind, or reports everything that is wrong with it.</summary>
    public IReadOnlyList<FieldProblem> Read(HttpRequest request)
    {
        var sent = request.Query;
        if (sent.Count == 0 && !parameters.Values.Any(p => p.IsRequired))
        {
            return [];
        }

        var problems = new List<FieldProblem>();
        var read = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in sent)
        {
            if (parameters.TryGetValue(name, out var parameter))
            {
                ReadOne(parameter, values, read, problems);
            }
            else
            {
                problems.Add(new FieldProblem(NameToShow(name), "parameter.unknown", "Unknown parameter; known parameters: {0}.")
                {
                    Arguments = Problem.Numbered([parameters.Count == 0 ? "–" : string.Join(", ", parameters.Keys)]),
                });
            }
        }

        problems.AddRange(
            parameters
                .Values.Where(p => p.IsRequired && !read.ContainsKey(p.Name) && !sent.ContainsKey(p.Name))
                .Select(p => InputProblems.Missing(p.Name)));
        request.HttpContext.Features.Set(new SentQuery(request.QueryString));
        request.Query = new QueryCollection(read);
        return problems;
    }

    private static void ReadOne(
        Parameter parameter,
        StringValues values,
        Dictionary<string, StringValues> read,
        List<FieldProblem> problems)
    {
        var texts = values.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!).ToList();
        if (texts.Count == 0)
        {
            if (parameter.IsRequired)
            {
                problems.Add(InputProblems.Missing(parameter.Name));
            }

            return;
        }

        if (texts.Count > 1 && !parameter.IsList)
        {
            problems.Add(new FieldProblem(parameter.Name, "parameter.repeated", "This parameter must not be repeated."));
            return;
        }

        var bindable = new string[texts.Count];
        for (var i = 0; i < bindable.Length; i++)
        {
            if (QueryValue.Read(parameter, texts[i], out bindable[i]) is { } problem)
            {
                problems.Add(problem);
            }
        }

        read[parameter.Name] = bindable;
    }

    private static string NameToShow(string name) =>
        PlainText.TryRead(name, out var text, out _) && text.Length is > 0 and <= 100 ? text : "?";

    private static IEnumerable<Parameter> Find(Endpoint endpoint)
    {
        var pattern = (endpoint as RouteEndpoint)?.RoutePattern;
        foreach (var bound in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
        {
            if (bound.HasTryParse && pattern?.GetParameter(bound.Name) is null && !IsFromElsewhere(bound.ParameterInfo))
            {
                var element = bound.ParameterInfo.ParameterType.IsArray
                    ? bound.ParameterInfo.ParameterType.GetElementType()!
                    : bound.ParameterInfo.ParameterType;
                yield return new Parameter(
                    JsonNamingPolicy.CamelCase.ConvertName(bound.Name),
                    Nullable.GetUnderlyingType(element) ?? element,
                    bound.ParameterInfo.ParameterType.IsArray,
                    !bound.IsOptional && !bound.ParameterInfo.ParameterType.IsArray);
            }
        }
    }

    private static bool IsFromElsewhere(ParameterInfo parameter) =>
        parameter
            .GetCustomAttributes()
            .Any(a => a is IFromHeaderMetadata or IFromBodyMetadata or IFromServiceMetadata or IFromRouteMetadata or IFromFormMetadata);
}

/// <summary>The query as the client sent it; the request contains the one to bind.</summary>
internal sealed record SentQuery(QueryString Text);

/// <summary>A query parameter as its route declares it.</summary>
internal sealed record Parameter(string Name, Type Type, bool IsList, bool IsRequired);

/// <summary>Reads one value of a query parameter and converts it to the format that the framework binds.</summary>
internal static class QueryValue
{
    private const string Sought = "q";

    public static FieldProblem? Read(Parameter parameter, string sent, out string bindable) =>
        Find(parameter, sent, out bindable) is { } fault ? InputProblems.Of(parameter.Name, fault) : null;

    private static Fault? Find(Parameter parameter, string sent, out string bindable)
    {
        if (parameter.Type == typeof(string) && parameter.Name != Sought)
        {
            return TextFaults.Find(sent, out bindable);
        }

        // A search text is not stored; a reason is.
        if (!PlainText.TryRead(sent, out var text, out var unwanted))
        {
            bindable = string.Empty;
            return new Fault(FaultKind.TextCharacter, unwanted);
        }

        bindable = text;
        return parameter.Type switch
        {
            { IsEnum: true } type => FindInWord(type, text, out bindable),
            var type when type == typeof(DateOnly) => DaysAndInstants.FindInDay(text, out _),
            var type when type == typeof(DateTimeOffset) => FindInInstant(text, out bindable),
            var type when type == typeof(Guid) => Guid.TryParse(text, out _) ? null : new Fault(FaultKind.ExpectedId),
            var type when type == typeof(bool) => text is "true" or "false" ? null : new Fault(FaultKind.ExpectedTruth),
            var type when type == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                ? null
                : ScalarFaults.InvalidInteger(text, type),
            var type when type == typeof(long) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                ? null
                : ScalarFaults.InvalidInteger(text, type),
            _ => null,
        };
    }

    private static Fault? FindInWord(Type type, string text, out string bindable)
    {
        bindable = Words.Of(type).GetValueOrDefault(text, string.Empty);
        return bindable.Length == 0 ? ScalarFaults.UnknownWord(type) : null;
    }

    private static Fault? FindInInstant(string text, out string bindable)
    {
        // An unescaped plus sign arrives as a space, and nothing else is possible at this position.
        var spelled = text.Length > 6 && text[^6] == ' ' ? $"{text[..^6]}+{text[^5..]}" : text;
        var fault = DaysAndInstants.FindInInstant(spelled, out var instant);
        bindable = fault is null ? instant.ToString("O", CultureInfo.InvariantCulture) : string.Empty;
        return fault;
    }
}
