import { TestApi } from "../../testing/api.ts";

let api: TestApi;
let mine: string;
let other: string;

beforeAll(async () => {
  api = await TestApi.start();
  const unit = await api.world.unit("KEL");
  mine = await api.world.session(await api.world.employee({ in: unit, name: "Saya" }));
  other = await api.world.session(await api.world.employee({ in: unit, name: "Lain" }));
});
afterAll(() => api.stop());

const change = async (as: string, name: "saveTeamView" | "removeTeamView", input: object) => {
  const type = name === "saveTeamView" ? "SaveTeamViewInput" : "RemoveTeamViewInput";
  const answer = await api.ask(
    as,
    `mutation($input: ${type}!) { ${name}(input: $input) { teamViews { id name search } problems { code } } }`,
    { input },
  );
  return answer.data?.[name];
};
const save = (as: string, name: string, search = "late=true") => change(as, "saveTeamView", { name, search });
const viewsOf = async (as: string) =>
  (await api.ask(as, "{ viewer { teamViews { name search } } }")).data?.["viewer"].teamViews;

test("a view is kept under its name, for oneself alone; the same name gets the new way of looking", async () => {
  await save(mine, " Yang terlambat ");
  await save(mine, "Per unit", "group=unit");
  await save(mine, "Yang terlambat", "late=true&sort=name");

  expect(await viewsOf(mine)).toEqual([
    { name: "Per unit", search: "group=unit" },
    { name: "Yang terlambat", search: "late=true&sort=name" },
  ]);
  expect(await viewsOf(other)).toEqual([]);
});

test("nobody removes the view of another", async () => {
  const { teamViews } = await save(mine, "Milik saya");
  const { id } = teamViews.find(({ name }: any) => name === "Milik saya");

  expect((await change(other, "removeTeamView", { teamViewId: id })).problems).toEqual([{ code: "NOT_FOUND" }]);
  const left = (await change(mine, "removeTeamView", { teamViewId: id })).teamViews;
  expect(left.map(({ name }: any) => name)).not.toContain("Milik saya");
});

test("a view has a name, of a certain length, and there are so many of them", async () => {
  const codes = async (name: string, search = "") => (await save(other, name, search)).problems.map((p: any) => p.code);

  expect(await codes("  ")).toEqual(["REQUIRED"]);
  expect(await codes("x".repeat(61))).toEqual(["TOO_LONG"]);
  expect(await codes("Panjang", "x".repeat(2_001))).toEqual(["TOO_LONG"]);
  for (let n = 1; n <= 30; n += 1) expect(await codes(`Tampilan ${n}`)).toEqual([]);
  expect(await codes("Satu lagi")).toEqual(["TOO_MANY"]);
  expect(await viewsOf(other)).toHaveLength(30);
});
