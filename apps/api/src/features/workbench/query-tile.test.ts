import { TestApi } from "../../testing/api.ts";

let api: TestApi;
let head: string;
let clerk: string;
let analyst: string;

beforeAll(async () => {
  api = await TestApi.start();
  const unit = await api.world.unit("KEL", await api.world.unit("ROOT"));
  head = await api.world.session(await api.world.employee({ in: unit, heads: true }));
  clerk = await api.world.session(await api.world.employee({ in: unit }));
  analyst = await api.world.session(null, "ANALYST");
});
afterAll(() => api.stop());

const BOARD = "board { board viewerMayArrange tiles { id display variables savedQuery { id name } } }";

async function change(as: string, name: string, input: object): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const shown = name.includes("SavedQuery") || name === "saveQuery" ? "savedQuery { id revision }" : BOARD;
  const { data, errors } = await api.ask(
    as,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} problems { code } } }`,
    { input },
  );
  return errors ? errors[0]?.extensions.code : data?.[name];
}
const boardOf = async (as: string, board: "OWN" | "AGENCY"): Promise<any> =>
  (await api.ask(as, `{ queryBoard(board: ${board}) { viewerMayArrange tiles { id savedQuery { name } } } }`)).data?.[
    "queryBoard"
  ];
const names = (board: any): string[] => board.tiles.map((tile: any) => tile.savedQuery.name);

async function saved(as: string, name: string, isShared = false): Promise<any> {
  const { savedQuery } = await change(as, "saveQuery", { name, text: "{ viewer { id } }" });
  if (!isShared) return savedQuery;
  const input = { savedQueryId: savedQuery.id, revision: savedQuery.revision, visibility: "AGENCY" };
  return (await change(as, "changeSavedQuery", input)).savedQuery;
}
const pin = (as: string, query: any, board = "OWN") =>
  change(as, "pinQuery", { savedQueryId: query.id, board, display: "CHART" });

test("one pins, arranges and takes away tiles on a page of one's own", async () => {
  await pin(clerk, await saved(clerk, "Satu"));
  const { board } = await pin(clerk, await saved(clerk, "Dua"));
  expect(names(board)).toEqual(["Satu", "Dua"]);
  expect(board.viewerMayArrange).toBe(true);

  const [first, second] = board.tiles;
  const arranged = await change(clerk, "arrangeTiles", { board: "OWN", tileIds: [second.id] });
  expect(names(arranged.board)).toEqual(["Dua", "Satu"]);
  expect((await change(head, "unpinQuery", { tileId: first.id })).problems).toEqual([{ code: "NOT_FOUND" }]);
  expect((await change(head, "arrangeTiles", { board: "OWN", tileIds: [first.id] })).problems).toEqual([
    { code: "NOT_FOUND" },
  ]);
  expect(names((await change(clerk, "unpinQuery", { tileId: first.id })).board)).toEqual(["Dua"]);
  expect(names(await boardOf(head, "OWN"))).toEqual([]);
});

test("the agency's page is arranged by analysts and the performance team, of what the agency finds", async () => {
  const shared = await saved(head, "Untuk semua", true);

  expect(await pin(head, shared, "AGENCY")).toBe("FORBIDDEN");
  expect((await pin(analyst, await saved(analyst, "Belum dibagikan"), "AGENCY")).problems).toEqual([
    { code: "NOT_SHARED" },
  ]);
  expect((await pin(analyst, shared, "AGENCY")).problems).toEqual([]);
  expect(names(await boardOf(clerk, "AGENCY"))).toEqual(["Untuk semua"]);
  expect((await boardOf(clerk, "AGENCY")).viewerMayArrange).toBe(false);
});

test("a tile of what is no longer shared shows for its owner alone, and goes with its query", async () => {
  const query = await saved(head, "Sementara", true);
  await pin(clerk, query);
  const back = { savedQueryId: query.id, revision: query.revision, visibility: "PRIVATE" };
  await change(head, "changeSavedQuery", back);

  expect(names(await boardOf(clerk, "OWN"))).not.toContain("Sementara");
  expect((await pin(clerk, query)).problems).toEqual([{ code: "NOT_FOUND" }]);
});

test("a page has so many tiles, and values that are JSON", async () => {
  const query = await saved(analyst, "Banyak");
  const with_ = (variables: string) =>
    change(analyst, "pinQuery", { savedQueryId: query.id, board: "OWN", display: "TABLE", variables });
  expect((await with_("bukan")).problems).toEqual([{ code: "NOT_JSON" }]);
  expect((await with_(`{"year": 2026}`)).board.tiles[0]).toMatchObject({
    display: "TABLE",
    variables: `{"year": 2026}`,
  });
  for (let n = 1; n < 24; n += 1) expect((await pin(analyst, query)).problems).toEqual([]);
  expect((await pin(analyst, query)).problems).toEqual([{ code: "TOO_MANY" }]);
});
