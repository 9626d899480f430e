import "fake-indexeddb/auto";
import { findAnswer, keepAnswer } from "./answer-store.ts";

const answerOf = (account: string | null, month: string) => ({ viewer: account && { id: account }, month });
const keep = (account: string | null, month: string, operation = "WorkPage") =>
  keepAnswer(operation, { month }, answerOf(account, month));
const find = async (month: string, operation = "WorkPage") => (await findAnswer(operation, { month }, true))?.data;

afterEach(() => keep(null, "none"));

test("the same question gets its answer, another of its kind the newest", async () => {
  await keep("a", "09");
  await keep("a", "10");

  expect(await find("09")).toEqual(answerOf("a", "09"));
  expect(await find("11")).toBeDefined();
  expect(await find("09", "Shell")).toBeUndefined();
});

test("where only the same question will do, another plan is not shown in its place", async () => {
  await keep("a", "one", "PlanPage");

  expect((await findAnswer("PlanPage", { month: "one" }, false))?.data).toEqual(answerOf("a", "one"));
  expect(await findAnswer("PlanPage", { month: "other" }, false)).toBeUndefined();
});

test("an answer to someone else, or to nobody, takes away what was kept before", async () => {
  await keep("a", "10");
  await keep("b", "10", "Shell");
  expect(await find("10")).toBeUndefined();

  await keep(null, "10", "Shell");
  expect(await find("10", "Shell")).toBeUndefined();
});

test("only the months looked at lately are kept", async () => {
  for (const month of ["07", "08", "09", "10"]) await keep("a", month);

  expect(await find("10")).toEqual(answerOf("a", "10"));
  expect(await find("07")).not.toEqual(answerOf("a", "07"));
});
