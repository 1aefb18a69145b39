using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>Maps a violated unique key to a refusal: the index decides, not an earlier query.</summary>
internal static class UniqueKeys
{
    public static Refusal RefusalOf(string key) => key switch
    {
        "ix_units_key" => Refusal.Conflict("unit.key_taken", "`key` is already the key of another unit.", "key"),
        "ix_office_codes_list_code" => OfficeCodeRefusals.Taken(),
        "ix_api_clients_name" => Refusal.Conflict("client.name_taken", "`name` is already the name of another API client.", "name"),
        "user_name_index" => Refusal.Conflict("account.name_taken", "`userName` is already the name of another account.", "userName"),
        "ix_indicator_definitions_code_valid_from" => IndicatorDefinitionRefusals.Overlaps(),
        "ix_indicators_unit_id_code_from_to" => Refusal.Conflict(
            "indicator.exists", "The unit has already declared this indicator for these days; correct that declaration.", "code"),

        // The numbering assigns each number once, so the row was written outside of it.
        "ix_letters_book_unit_id_book_year_number" or "ix_visits_book_unit_id_book_year_number" => Refusal.Conflict(
            "register.number_taken", "The number is already used in the unit's register of that year."),
        "ix_letters_taken_in_as_id" => LetterRefusals.NotArriving(),
        "ix_period_reports_unit_id_from_to" => ReportRefusals.AlreadyClosed(),

        // A concurrent request set one for the same day first.
        "ix_escalation_policies_unit_id_valid_from" or "ix_feedback_category_definitions_unit_id_category_valid_from" =>
            RequestContext.Stale(),

        // A concurrent request changed the parts of the same record first: its steps, people, linked cases or grants. The record's version
        // would detect it too, but the parts are inserted before the version is compared.
        "pk_feedback_steps"
        or "pk_opinion_steps"
        or "pk_letter_processings"
        or "pk_letter_cases"
        or "pk_case_steps"
        or "pk_case_step_consequences"
        or "pk_report_closings"
        or "pk_staff_grants"
        or "pk_note_readings"
        or "ix_people_owner_id_role_ordinal"
        or "ix_receipt_codes_owner_id" => RequestContext.Stale(),
        "pk_stored_answers" => Refusal.Conflict("request.key_in_use", "Another request with this Idempotency-Key is being processed."),
        _ => Refusal.Conflict("request.conflict", "A record with the same key already exists."),
    };
}
