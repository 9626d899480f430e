import { agencyDate, isIsoDate } from "@andir/domain/iso-date";
import pg from "pg";
import "../platform/read-values.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { writeAllowance } from "./allowance.ts";
import { buildWorld } from "./build-world.ts";
import { writeComplaints } from "./complaints.ts";
import { CopyWriter } from "./copy.ts";
import { plannedPosts, plannerOf } from "./drafted-plan.ts";
import { writeFeedback } from "./feedback.ts";
import { writeEffects, writeInnovations } from "./innovation-rows.ts";
import { innovationsOf, sharesByPerson } from "./innovations.ts";
import { writePeople, writePeriods, writeUnits } from "./organisation-rows.ts";
import { writeAccounts, writeDelegation } from "./account-rows.ts";
import { writePlans } from "./plans.ts";
import { queueAtCounters } from "./queue.ts";
import { writeSurveys } from "./surveys.ts";
import { writeNational } from "./national.ts";
import { FEWEST_EMPLOYEES } from "./scale.ts";
import { writeSanctions } from "./sanctions.ts";
import { writeServiceAlerts } from "./service-alerts.ts";
import { setScoringRule } from "./scoring.ts";
import { timelineOf } from "./timeline.ts";
import type { WorkContext } from "./record.ts";
import type { Table } from "./tables.ts";
import { writeSavedQueries } from "./saved-queries.ts";
import { writeTraining } from "./training.ts";
import { daysOfSocialisation, writeUse } from "./use.ts";
import { writeUnitRatings } from "./unit-ratings.ts";
import { writeWebhooks } from "./webhooks.ts";
import { writeWork } from "./work.ts";

export interface DemoOptions {
  url: string;
  employees?: number;
  seed?: number;
  /** The day from which two years are counted back; today in the agency by default. */
  today?: string;
  /** The most days of a month with an entry of progress; each day of work by default. */
  entriesPerMonth?: number;
  say: (line: string) => void;
}

/** Loads invented people and two years of their work, all or nothing. The same seed and day give the same rows. */
export async function loadDemo(options: DemoOptions): Promise<void> {
  const { employees = 420, seed = 1, today = agencyDate(new Date()) } = options;
  checked(employees, today);
  const client = new pg.Client({ connectionString: options.url, application_name: "kinerja-andir demo" });
  await client.connect();
  try {
    await client.query("begin");
    await refuseInhabited(client);
    await liftForeignKeys(client);
    await load(client, { ...options, employees, seed, today });
    await client.query("commit");
    await client.query("analyze");
  } finally {
    await client.end(); // what was not committed is gone with the connection
  }
}

type Settled = DemoOptions & Required<Pick<DemoOptions, "employees" | "seed" | "today">>;

async function load(client: pg.ClientBase, options: Settled): Promise<void> {
  const { employees, seed, today, say } = options;
  const timeline = timelineOf(today, seed);
  const { units, people } = buildWorld(employees, seed, timeline);
  const writer = new CopyWriter(client);

  writeUnits(writer, units, timeline);
  writePeriods(writer, timeline);
  writePeople(writer, people);
  const accounts = await writeAccounts(writer, people, timeline, seed);
  writeSavedQueries(writer, accounts, timeline, seed);
  writeDelegation(writer, people, timeline, seed);
  const innovations = innovationsOf(units, people, timeline, seed);
  writeInnovations(writer, innovations, people, timeline, seed);
  const planOf = plannerOf(plannedPosts(people), timeline, seed);
  await writePlans(writer, units, people, timeline, planOf);
  await writer.flush();
  say(
    `${count(people.length)} employees in ${count(units.length)} units, ${written(writer, "innovation")} innovations`,
  );

  await setScoringRule(client, timeline);
  const context: WorkContext = {
    timeline,
    seed,
    planOf,
    entriesPerMonth: options.entriesPerMonth ?? Number.POSITIVE_INFINITY,
    services: await queueAtCounters(units, timeline, seed, writer),
    answers: await writeSurveys(writer, units, timeline, seed),
    innovations: sharesByPerson(innovations),
    unitRatings: writeUnitRatings(writer, units, people, timeline, seed),
    writer,
  };
  let said = Date.now();
  for (const [index, person] of people.entries()) {
    writeWork(context, person);
    await writer.drain();
    if (Date.now() - said < 10_000) continue;
    said = Date.now();
    say(`${count(index + 1)} of ${count(people.length)} employees written`);
  }
  writeComplaints(writer, units, people, timeline, seed);
  writeFeedback(writer, people, timeline, seed);
  writeTraining(writer, people, timeline, seed);
  await writer.flush();
  await writeUse(writer, people, await daysOfSocialisation(client), timeline, seed);
  await writer.flush();
  await writeServiceAlerts(writer, client, { units, people }, timeline, seed);
  await writeEffects(writer, client, innovations, timeline, seed);
  await writer.flush();
  await writeNational(writer, client, timeline, seed);
  await writer.flush();
  await writeSanctions(client, people, timeline, seed);
  await writeWebhooks(client, timeline, seed);
  await writeAllowance(client, people, timeline, seed);
  await client.query("update agency set is_demo = true");
  say(summary(writer, people.length));
}

const written = ({ counts }: CopyWriter, table: Table): string => count(counts.get(table) ?? 0);

function summary(writer: CopyWriter, employees: number): string {
  const of = (table: Table) => written(writer, table);
  return (
    `${count(employees)} employees, 24 months: ${of("performance_report")} reports, ${of("assessment")} assessments, ` +
    `${of("progress_entry")} progress entries, ${of("queue_ticket")} queue tickets`
  );
}

const count = (number: number): string => number.toLocaleString("en-GB");

function checked(employees: number, today: string): void {
  if (!Number.isInteger(employees) || employees < FEWEST_EMPLOYEES) {
    throw new OperatorError(`The demo needs a whole number of employees, ${FEWEST_EMPLOYEES} or more: ${employees}`);
  }
  if (!isIsoDate(today)) throw new OperatorError(`Not a day of the form YYYY-MM-DD: ${today}`);
}

async function refuseInhabited(client: pg.ClientBase): Promise<void> {
  await client.query("lock table employee in share row exclusive mode"); // two loads at once: the second waits, then refuses
  const { rowCount } = await client.query("select from employee limit 1");
  if (rowCount) {
    throw new OperatorError(
      "The database already holds employees, and demo data is never mixed with them: start afresh with an empty database.",
    );
  }
}

/** Every key here comes from the same memory, so checking each row only costs time. Where the user may not, it is checked. */
async function liftForeignKeys(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "select has_parameter_privilege('session_replication_role', 'set') as may",
  );
  if (rows[0]?.may) await client.query("set local session_replication_role = replica");
}
