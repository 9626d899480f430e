import { setTimeout as wait } from "node:timers/promises";
import { agencySecret } from "../../platform/agency-secret.ts";
import { recordEvents, type AuditFact } from "../../platform/audit.ts";
import { encodeCursor } from "../../platform/cursor.ts";
import { parseGlobalId } from "../../platform/global-id.ts";
import { inTransaction, poolOf } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import { wire } from "../../testing/live.ts";
import { castOf, VIEWERS, type Cast, type Viewer } from "./cast.ts";
import { createSchema } from "../../schema.ts";
import { declaredTables, row, rowsOf } from "./declared.ts";
import { examplesOf } from "./examples.ts";

/**
 * docs/access.md, "Subscriptions": each, as everyone; and "Heard": that each record moved, as every viewer. Nobody hears of
 * a record that `node` does not show them.
 */

const NOUNS: Record<string, string> = { PerformanceReport: "report.submitted", Assessment: "assessment.published" };

let api: TestApi;
let cast: Cast;
let url: string;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
  url = `${await api.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});
afterAll(() => api.stop());

test("each subscription is open to those whom the table names", async () => {
  const examples = examplesOf(cast);
  const signs = new Map<string, string[]>();
  for (const name of Object.keys((await createSchema()).getSubscriptionType()?.getFields() ?? {}).toSorted()) {
    const example = examples[name];
    if (example === undefined) throw new Error(`examples.ts has no example of ${name}.`);
    const actors = [null, ...VIEWERS];
    signs.set(`\`${name}\``, await Promise.all(actors.map((actor) => listens(actor, `${name}${example}`))));
  }

  expect(declaredTables().get("Subscriptions")).toEqual([row("operation", "nobody", ...VIEWERS), ...rowsOf(signs)]);
});

async function listens(viewer: Viewer | null, field: string): Promise<string> {
  const one = wire(url, viewer === null ? {} : { cookie: `andir_session=${cast.sessions[viewer]}` });
  const heard = one.listen(`subscription { ${field} }`);
  const end = await Promise.race([one.closed, heard.ended.then(() => null), wait(5_000, "it runs" as const)]);
  await one.close();
  return end === "it runs" ? "y" : end?.code === 4403 ? "S" : "F";
}

test("each record is heard of by those whom the table names, and by nobody who may not see it", async () => {
  const moved = Object.entries(cast.samples).filter(([heading]) => NOUNS[heading.split(",")[0] ?? ""]);
  await move(moved.map(([, id]) => id));

  const heard = new Map<Viewer, string[]>();
  await Promise.all(VIEWERS.map(async (viewer) => heard.set(viewer, await hearing(viewer, declaredCount(viewer)))));

  for (const viewer of VIEWERS) {
    const { data } = await api.ask(cast.sessions[viewer], `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, {
      ids: moved.map(([, id]) => id),
    });
    const shown = data?.["nodes"].flatMap((node: { id: string } | null) => (node ? [node.id] : []));
    expect(shown).toEqual(expect.arrayContaining(heard.get(viewer) ?? []));
  }
  const signs = moved.map(
    ([heading, id]) => [heading, VIEWERS.map((viewer) => (heard.get(viewer)?.includes(id) ? "y" : "-"))] as const,
  );
  expect(declaredTables().get("Heard")).toEqual([row("record", ...VIEWERS), ...rowsOf(new Map(signs))]);
});

async function move(ids: readonly string[]): Promise<void> {
  const { dataSource, now } = api;
  const facts = ids.map((id): AuditFact => {
    const { type, key } = parseGlobalId(id);
    return { action: NOUNS[type] ?? "", noun: type, nounKey: key, subjectKey: cast.subject.key };
  });
  const scope = { actor: null, db: dataSource.manager, sql: poolOf(dataSource), now, reads: new Set<string>() };
  await inTransaction({ ...scope, secret: Buffer.alloc(32) }, (tx) => recordEvents(tx, facts));
}

/** How many records the table lets the viewer hear of. */
function declaredCount(viewer: Viewer): number {
  const [head = "", ...rest] = declaredTables().get("Heard") ?? [];
  const column = head.split(" | ").map(bare).indexOf(viewer);
  return rest.reduce((sum, line) => {
    const cells = line.split(" | ").map(bare);
    return cells[column] === "y" ? sum + (cells[0] ?? "").split(", ").filter((word) => NOUNS[word]).length : sum;
  }, 0);
}
const bare = (cell: string) => cell.replaceAll("|", "").trim();

/** All that the viewer hears, from the first event on: as many as are declared, however busy the machine, and what comes then. */
async function hearing(viewer: Viewer, declared: number): Promise<string[]> {
  const start = encodeCursor(await agencySecret(api.dataSource), "teamActivity", ["0"]);
  const one = wire(url, { cookie: `andir_session=${cast.sessions[viewer]}` });
  const heard = one.listen(
    `subscription ($after: String) { teamActivity(after: $after) { report { id } assessment { id } } }`,
    { after: start },
  );
  if (declared > 0) await heard.until(declared).catch(() => {}); // the comparison says better what did not come
  await wait(400);
  await one.close();
  expect(heard.errors).toEqual([]);
  return heard.events.map(({ teamActivity: { report, assessment } }) => (report ?? assessment).id);
}
