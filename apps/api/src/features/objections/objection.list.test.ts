import { TestApi } from "../../testing/api.ts";

let api: TestApi;
let as: Record<"owner" | "head" | "camat" | "peer" | "official" | "team" | "analyst", string>;

/** Every state, with and without a superior, before and after the last day of an answer. */
const CASES = ["FILED", "ANSWERED", "DECIDED"].flatMap((status) =>
  [true, false].flatMap((hasSuperior) =>
    ["2026-11-09", "2026-11-10"].map((answerDueOn) => ({ status, hasSuperior, answerDueOn })),
  ),
);

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL", district);
  const camat = await world.employee({ in: district, heads: true });
  const head = await world.employee({ in: village, heads: true, appraisedBy: camat });
  const owner = await world.employee({ in: village, appraisedBy: head });
  const peer = await world.employee({ in: village, appraisedBy: head });
  for (const [i, { status, hasSuperior, answerDueOn }] of CASES.entries()) {
    const period = await world.month(i < 2 ? 2025 : 2026, i < 2 ? 11 + i : i - 1);
    await world.assessment(owner, head, period);
    await api.dataSource.query(
      `insert into objection (key, assessment_key, employee_key, appraiser_key, superior_key, status, reason, filed_at, answer_due_on, decided_at,
         work_result_before, behaviour_before)
       select gen_random_uuid(), a.key, $1, $2, $3, $4, 'Bukti terlampir', $5::timestamptz, $6, $8::timestamptz, 'MEETS', 'MEETS'
       from assessment a where a.period_key = $7 and a.employee_key = $1`,
      [
        owner.key,
        head.key,
        hasSuperior ? camat.key : null,
        status,
        `2026-10-${String(10 + i)}T03:00:00Z`,
        answerDueOn,
        period.key,
        status === "DECIDED" ? api.now : null,
      ],
    );
  }
  as = {
    owner: await world.session(owner),
    head: await world.session(head),
    camat: await world.session(camat),
    peer: await world.session(peer),
    official: await world.session(null, "AUTHORISED_OFFICIAL"),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
  };
});
afterEach(() => api.stop());

interface Listed {
  nodes: { id: string; status: string; filedAt: string; viewerMayAnswer: boolean; viewerMayDecide: boolean }[];
  pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean };
}

async function listed(session: string, args: string): Promise<Listed> {
  const { data, errors } = await api.ask(
    session,
    `{ objections(${args}) { nodes { id status filedAt viewerMayAnswer viewerMayDecide } pageInfo { startCursor endCursor hasNextPage } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["objections"] as Listed;
}

const ids = ({ nodes }: Listed): string[] => nodes.map(({ id }) => id);

test("what waits for its reader is what its fields say row by row", async () => {
  const waiting: Record<string, number> = {};
  for (const [who, session] of Object.entries(as)) {
    const { nodes } = await listed(session, "first: 50");
    const may = nodes.filter((one) => one.viewerMayAnswer || one.viewerMayDecide).map(({ id }) => id);
    expect({ who, ids: ids(await listed(session, "first: 50, filter: { waitsForViewer: true }")) }).toEqual({
      who,
      ids: may,
    });
    const others = await listed(session, "first: 50, filter: { waitsForViewer: false }");
    expect(others.nodes).toHaveLength(nodes.length - may.length);
    waiting[who] = may.length;
  }
  expect(waiting).toEqual({ owner: 0, head: 4, camat: 3, peer: 0, official: 3, team: 0, analyst: 0 });
});

test("by stage what waits stands first and what is decided last, on one page or on many", async () => {
  const order = "orderBy: [{ field: STAGE }, { field: FILED_AT, direction: DESC }]";
  const whole = await listed(as.camat, `first: 50, ${order}`);
  const stages = whole.nodes.map((one) => (one.viewerMayDecide ? 0 : one.status === "DECIDED" ? 2 : 1));
  expect(stages).toEqual(stages.toSorted((a, b) => a - b));
  expect(new Set(stages)).toEqual(new Set([0, 1, 2]));

  const paged: string[] = [];
  for (let after = ""; ;) {
    const page = await listed(as.camat, `first: 2, ${order}${after && `, after: "${after}"`}`);
    paged.push(...ids(page));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(paged).toEqual(ids(whole));
});
