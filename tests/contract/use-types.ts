// What a program would write against the generated types: it compiles only where they say what the register sends.
import type { components, paths } from "./types/register";

type Schemas = components["schemas"];

export const successorsOf = (unit: Schemas["UnitView"]): string[] => unit.successors;

export const scopesOf = (client: Schemas["ClientView"]): string[] => client.scopes;

export const missingOf = (closing: Schemas["ClosingView"]): string[] => closing.missing;

export const windowsOf = (form: Schemas["FormView"]): string[] => form.windows;

export const kindOf = (letter: Schemas["LetterView"]): "complaint" | "denunciation" | "petition" => letter.kind;

type LetterQuery = NonNullable<paths["/api/v1/letters"]["get"]["parameters"]["query"]>;

// The words of a query are those of a body: one named type for both.
export const asked: LetterQuery["kind"] = "complaint" satisfies Schemas["CaseKind"];
