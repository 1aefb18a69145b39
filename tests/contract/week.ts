// A reception office's week, as an app with the generated client works through it. The caller counts the requests of each part.
import {
  OpenAPI,
  acceptCase,
  answerCase,
  assignCase,
  closeSession,
  countDeadlines,
  getCase,
  getWorklist,
  listVisits,
  makeLetterOfVisit,
  openSession,
  processLetter,
  recordVisit,
  registerLetter,
} from "./client";

declare const process: { argv: string[]; exit(code: number): never };

const server = process.argv[2]!;

let keys = 0;

/** Who sends the next requests, and the part of the week that they belong to. */
const as = (role: string, part: string): void => {
  OpenAPI.BASE = `${server}/${role}/${part}`;
};

const key = (): string => `week-ts-${++keys}`;

/** What a change sends as If-Match: the version of the record that it saw. */
const tag = (seen: { version: string }): string => `"${seen.version.replaceAll("-", "")}"`;

const expect = (what: string, wanted: unknown, actual: unknown): void => {
  if (wanted !== actual) {
    throw new Error(`${what}: ${String(actual)} instead of ${String(wanted)}`);
  }
};

const buoi = {
  role: "visitor",
  name: "Nguyễn Thị Bưởi",
  address: "Thôn 2, Thạnh Mỹ",
  paper: "citizen-card",
  paperNumber: "068085000123",
} as const;

/** Last week: a complaint was handed in at the counter and accepted. */
const before = async (): Promise<string> => {
  as("counter", "before");
  const visit = await recordVisit({
    idempotencyKey: key(),
    requestBody: {
      unit: "dd-ubnd",
      on: "2026-08-03",
      matter: "Khiếu nại giá đền bù đất làm đường",
      classification: "complaint",
      result: "taken-in",
      visitors: [buoi],
    },
  });
  const letter = await makeLetterOfVisit({ id: visit.id, idempotencyKey: key(), requestBody: { field: "land" } });
  as("letters", "before");
  const processed = await processLetter({
    id: letter.id,
    idempotencyKey: key(),
    ifMatch: tag(letter),
    requestBody: { on: "2026-08-04", eligible: true, jurisdiction: "own", outcome: "accepted" },
  });
  return processed.cases[0]!;
};

/** She comes again about the same matter. */
const knownVisitor = async (matter: string): Promise<void> => {
  as("counter", "known-visitor");
  const session = await openSession({
    idempotencyKey: key(),
    requestBody: { unit: "dd-ubnd", heldOn: "2026-08-10", kind: "regular", receiver: "officer" },
  });
  const earlier = await listVisits({ q: "nguyen thi buoi" });
  expect("her case is found by her name", matter, earlier.items[0]!.case);
  const visit = await recordVisit({
    idempotencyKey: key(),
    requestBody: {
      session: session.id,
      matter: earlier.items[0]!.matter,
      classification: "complaint",
      case: matter,
      repeated: true,
      result: "explained",
      visitors: [buoi],
    },
  });
  expect("it is the same matter", matter, visit.case);
  const closed = await closeSession({ id: session.id, idempotencyKey: key(), ifMatch: tag(session) });
  expect("the session had one visit", 1, closed.visits);
};

/** A letter comes by post and goes out as accepted. */
const postedLetter = async (): Promise<string> => {
  as("letters", "posted-letter");
  const letter = await registerLetter({
    idempotencyKey: key(),
    requestBody: {
      unit: "dd-ubnd",
      receivedOn: "2026-08-10",
      channel: "post",
      kind: "petition",
      field: "land",
      summary: "Kiến nghị về đường vào thôn",
      people: [{ role: "sender", name: "Nguyễn Văn An", address: "Thôn 3" }],
    },
  });
  const processed = await processLetter({
    id: letter.id,
    idempotencyKey: key(),
    ifMatch: tag(letter),
    requestBody: { on: "2026-08-10", eligible: true, jurisdiction: "own", outcome: "accepted" },
  });
  return processed.cases[0]!;
};

/** The leader sees what is owed, and gives one matter to an officer. */
const leadersMorning = async (matter: string): Promise<void> => {
  as("leader", "leaders-morning");
  const work = await getWorklist({ unit: "dd-ubnd" });
  const line = work.items.find((item) => item.id === matter);
  expect("the accepted petition is on the list", "case", line?.kind);
  await countDeadlines({ unit: "dd-ubnd" });
};

const answered = async (matter: string): Promise<void> => {
  as("letters", "answer");
  const seen = await getCase({ id: matter });
  const done = await answerCase({
    id: matter,
    idempotencyKey: key(),
    ifMatch: tag(seen),
    requestBody: { on: "2026-08-10", documentNo: "12/UBND" },
  });
  expect("the petition is answered", "answered", done.status);
};

const week = async (): Promise<void> => {
  const complaint = await before();
  await knownVisitor(complaint);
  const petition = await postedLetter();
  await leadersMorning(petition);
  await answered(petition);
};

week().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
