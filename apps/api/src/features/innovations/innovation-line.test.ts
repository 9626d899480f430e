import { TestApi } from "../../testing/api.ts";

let api: TestApi;
let as: Record<"first" | "second" | "third" | "fourth", string>;

const DAY = "2026-11-10";

async function send(session: string, name: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask(
    session,
    `mutation ($input: ${type}!) { ${name}(input: $input) { innovation { id } problems { code } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data![name];
}
const adopt = async (id: string, session: string) =>
  (await send(session, "adoptInnovation", { innovationId: id, isInUse: true, reachedOn: DAY, problem: "Sama" }))
    .innovation.id as string;
const LINE = `query ($id: ID!) { node(id: $id) { ... on Innovation {
  stage origin { id } firstOrigin { id } copies { id origin { id } } viewerMayAdopt } } }`;
const line = async (id: string, session: string) => (await api.ask(session, LINE, { id })).data!.node;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const { world } = api;
  const someone = async (unit: string) => world.session(await world.employee({ in: await world.unit(unit) }));
  as = {
    first: await someone("SATU"),
    second: await someone("DUA"),
    third: await someone("TIGA"),
    fourth: await someone("EMPAT"),
  };
});
afterEach(() => api.stop());

test("the credit of a copy of a copy reaches the unit that had the idea, and comes back to none of its line", async () => {
  const me = (await api.ask(as.first, "{ viewer { employee { id } } }")).data!.viewer.employee.id;
  const written = await send(as.first, "saveInnovation", {
    title: "Jelajah Kampung",
    problem: "Murid jarang membaca",
    change: "Belajar di luar kelas",
    members: [{ employeeId: me, share: 1 }],
  });
  const idea = written.innovation.id as string;
  for (const stage of ["TRIAL", "ADOPTED"])
    await send(as.first, "moveInnovation", { innovationId: idea, stage, reachedOn: DAY });
  const copy = await adopt(idea, as.second);
  const copyOfCopy = await adopt(copy, as.third);
  const last = await adopt(copyOfCopy, as.fourth);

  expect(await line(last, as.fourth)).toMatchObject({ origin: { id: copyOfCopy }, firstOrigin: { id: idea } });
  expect(await line(copy, as.second)).toMatchObject({ stage: "REPLICATED", copies: [{ id: copyOfCopy }] });
  expect(await line(idea, as.first)).toMatchObject({
    stage: "REPLICATED",
    origin: null,
    firstOrigin: null,
    copies: [
      { id: copy, origin: { id: idea } },
      { id: copyOfCopy, origin: { id: copy } },
      { id: last, origin: { id: copyOfCopy } },
    ],
  });
  for (const session of [as.first, as.second, as.third]) expect((await line(last, session)).viewerMayAdopt).toBe(false);
  const [{ told }] = await api.dataSource.query(
    `select count(*)::int as told from audit_event a join innovation i on i.key = a.noun_key and i.origin_key is null
     where a.action = 'innovation.taken_over'`,
  );
  expect(told).toBe(3); // of each that was taken over, by way of whomever
});
