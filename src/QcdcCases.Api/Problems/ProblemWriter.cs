using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Headers;
using QcdcCases.Api.Open311;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Problems;

/// <summary>Writes problem details; the only place that chooses the client's language.</summary>
internal static class ProblemWriter
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var language = LanguageOf(context.Request.GetTypedHeaders());
        var response = context.Response;
        response.Headers.ContentLanguage = language;
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } retryAfter)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (Open311Format.IsAt(context.Request.Path))
        {
            await Open311Errors.WriteAsync(context, problem, language);
            return;
        }

        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(response.BodyWriter, Writing))
        {
            Write(json, problem, language, TraceOf(context));
        }

        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Returns the id of a request, in its answer and in the log.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;

    private static void Write(Utf8JsonWriter json, Problem problem, string language, string traceId)
    {
        json.WriteStartObject();
        json.WriteString("type", $"urn:qcdc:problem:{problem.Code}");
        json.WriteString("title", Titles.Of(language, problem.Status));
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", Messages.Of(language, problem.Code, problem.Reason, problem.Arguments));
        json.WriteString("code", problem.Code);
        if (problem.Article is { } article)
        {
            json.WriteString("article", article);
        }

        if (problem.Errors.Count > 0)
        {
            WriteErrors(json, problem.Errors, language);
        }

        if (problem.Journal is { } journal)
        {
            json.WriteNumber("problemCount", journal.Count);
            WriteProblems(json, journal.First, language);
        }

        if (problem.Equations.Count > 0)
        {
            json.WritePropertyName("equations");
            JsonSerializer.Serialize(json, problem.Equations.Select(Http.EquationBody.Of), AnswerJson.Options);
        }

        if (problem.Steps.Count > 0)
        {
            json.WritePropertyName("steps");
            JsonSerializer.Serialize(json, problem.Steps.Select(s => Http.BrokenStepBody.Of(s, language)), AnswerJson.Options);
        }

        json.WriteString("traceId", traceId);
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<FieldProblem> errors, string language)
    {
        json.WriteStartObject("errors");
        foreach (var field in errors.GroupBy(e => e.Field, StringComparer.Ordinal))
        {
            json.WriteStartArray(field.Key);
            foreach (var error in field)
            {
                json.WriteStartObject();
                json.WriteString("code", error.Code);
                json.WriteString("message", Messages.Of(language, error.Code, error.Reason, error.Arguments));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteProblems(Utf8JsonWriter json, IReadOnlyList<LineProblem> problems, string language)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteNumber("line", problem.Line);
            json.WriteString("field", problem.Field);
            json.WriteString("code", problem.Code);
            json.WriteString("message", MessageOf(problem, language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string MessageOf(LineProblem problem, string language) =>
        Messages.Of(language, problem.Code, problem.Reason, Problem.Numbered(problem.Arguments));

    public static string MessageOf(ImportFailure failure, string language) =>
        Messages.Of(language, failure.Code, failure.Reason, Problem.Numbered(failure.Arguments));

    /// <summary>Returns the supported language that the client prefers; Vietnamese by default.</summary>
    public static string LanguageOf(RequestHeaders headers) => headers.AcceptLanguage
        .Where(l => l.Quality is not 0)
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(l => l is Messages.Vietnamese or Messages.English) ?? Messages.Vietnamese;
}
