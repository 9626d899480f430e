import { createHash } from "node:crypto";
import sql from "sql-template-tag";
import { Field, InputType } from "type-graphql";
import { AppError, badInput } from "./errors.ts";
import type { Problem } from "./problem.ts";
import { inTransaction, type Scope } from "./scope.ts";
import { actorOf } from "./sight.ts";
import { firstRow, rows } from "./sql.ts";

@InputType({ description: "What every change can be told besides what it changes." })
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Of your choice, such as a random UUID, at most 100 characters, kept 30 days: the same key and input by the same account give the first answer again, and nothing is done twice. What had problems changed nothing, and is tried anew.",
  })
  idempotencyKey?: string | null;
}

const LONGEST_KEY = 100;

/** How a change is found again: what of its outcome is kept, and how the answer is made of it. */
interface Again<T> {
  readonly keep: (outcome: T) => string;
  readonly find: (tx: Scope, kept: string) => Promise<T>;
}

/** An outcome that is a row: its key is kept, and its loader finds it as it is by then. */
export const byRow = <T extends { readonly key: string }>(loader: {
  required(scope: Scope, key: string): Promise<T>;
}): Again<T> => ({ keep: (row) => row.key, find: (tx, key) => loader.required(tx, key) });

/** An outcome that says nothing beyond that it is done. */
export const byNothing = <T>(done: T): Again<T> => ({ keep: () => "", find: () => Promise.resolve(done) });

/**
 * A change in a transaction, done once for an idempotency key. The key is written in that transaction, so a second
 * request waits for the first and then finds its answer. An outcome that is a list holds problems: then the transaction is
 * rolled back, whatever was done in it before they were found. Throws IDEMPOTENCY_KEY_REUSED when the key stands for
 * something else.
 */
export async function once<T>(
  scope: Scope,
  operation: string,
  input: MutationInput,
  again: Again<T>,
  work: (tx: Scope) => Promise<T | Problem[]>,
): Promise<T | Problem[]> {
  try {
    return await inTransaction(scope, (tx) => answered(tx, operation, input, again, work));
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}

/** Carries problems out of a transaction that is not to be kept. */
class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super("Refused.");
  }
}

async function answered<T>(
  tx: Scope,
  operation: string,
  input: MutationInput,
  again: Again<T>,
  work: (tx: Scope) => Promise<T | Problem[]>,
): Promise<T> {
  const key = checkedKey(input);
  const { accountKey } = actorOf(tx);
  const digest = digestOf(operation, input);
  const isNew =
    key === null ||
    (await firstRow(
      tx,
      sql`insert into answered_request (account_key, idempotency_key, operation, input_digest, at)
          values (${accountKey}, ${key}, ${operation}, ${digest}, ${tx.now}) on conflict do nothing returning 1`,
    )) !== null;
  if (!isNew) return answerOf(tx, key, digest, again);

  const outcome = await work(tx);
  if (Array.isArray(outcome)) throw new Refused(outcome as Problem[]);
  if (key !== null)
    await rows(
      tx,
      sql`update answered_request set answer = ${again.keep(outcome)} where account_key = ${accountKey} and idempotency_key = ${key}`,
    );
  return outcome;
}

function checkedKey({ idempotencyKey: key }: MutationInput): string | null {
  if (key === null || key === undefined) return null;
  if (key.trim() === "" || key.length > LONGEST_KEY)
    throw badInput(`An idempotency key has 1 to ${LONGEST_KEY} characters.`);
  return key;
}

async function answerOf<T>(tx: Scope, key: string, digest: string, again: Again<T>): Promise<T> {
  const known = await firstRow<{ inputDigest: string; answer: string }>(
    tx,
    sql`select input_digest as "inputDigest", answer from answered_request
        where account_key = ${actorOf(tx).accountKey} and idempotency_key = ${key}`,
  );
  if (known?.inputDigest !== digest)
    throw new AppError(
      "IDEMPOTENCY_KEY_REUSED",
      "This idempotency key was used for something else. Choose a new one for a new change.",
    );
  return again.find(tx, known.answer);
}

/** The same for the same input, in whatever order its fields came. */
function digestOf(operation: string, { idempotencyKey: _, ...input }: MutationInput): string {
  const canonical = JSON.stringify(input, (_name, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(`${operation}\n${canonical}`).digest("hex");
}
