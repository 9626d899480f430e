import { isInputObjectType, getNamedType } from "graphql";
import { createSchema } from "../../schema.ts";

/** Whoever lost an answer may ask again. These take no key, and each says why: here, and in its description if it has an input. */
const WITHOUT_KEY: Record<string, string> = {
  signIn: "nobody is signed in yet",
  verifySecondFactor: "a code counts once",
  acceptInvitation: "a link works once",
  confirmSecondFactor: "a code counts once",
  changePassword: "of a password nothing is kept",
  removeSecondFactor: "of a password nothing is kept",
  confirmTrainingAttendance: "twice is no fault, and of a code nothing is kept",
  enterSandbox: "entering twice is entering once more",
  renewSandbox: "it is as fresh after two",
  signOut: "there is no input, and twice is no fault",
  revokeOtherSessions: "there is no input, and twice is no fault",
  startSecondFactor: "there is no input, and the secret of the last time counts",
};

test("every mutation takes an idempotency key, but for those that say why not", async () => {
  const mutations = Object.values((await createSchema()).getMutationType()!.getFields());
  expect(mutations.length).toBeGreaterThanOrEqual(20);

  const without = mutations.filter(({ args }) => {
    const input = args.find(({ name }) => name === "input");
    const type = input && getNamedType(input.type);
    return !(isInputObjectType(type) && type.getFields()["idempotencyKey"]);
  });
  expect(without.map(({ name }) => name).toSorted()).toEqual(Object.keys(WITHOUT_KEY).toSorted());
  for (const { name, args, description } of without)
    if (args.length > 0) expect(description).toContain(`Takes no idempotency key: ${WITHOUT_KEY[name]}`);
});

test("a mutation has one argument, its input, and an input of which it has more is no input of this house", async () => {
  for (const { name, args } of Object.values((await createSchema()).getMutationType()!.getFields()))
    expect([name, args.map((arg) => arg.name).filter((arg) => arg !== "input")]).toEqual([name, []]);
});
