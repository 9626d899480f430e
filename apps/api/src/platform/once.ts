import sql from "sql-template-tag";
import { Field, InputType } from "type-graphql";
import { keyedHash } from "./derived-key.ts";
import { AppError, badInput } from "./errors.ts";
import type { Problem } from "./problem.ts";
import { inTransaction, type Scope } from "./scope.ts";
import { opened, sealed } from "./seal.ts";
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
const KEPT_DAYS = 30;

/** How a change is found again: what of its outcome is kept (sealed, see below), and how the answer is made of it. */
interface Again<T> {
  readonly keep: (outcome: T) => string;
  readonly find: (tx: Scope, kept: string) => Promise<T>;
}

/** An outcome that is a row: its key is kept, and its loader finds it as it is by then. */
export const byRow = <T extends { readonly key: string }>(loader: {
  required(scope: Scope, key: string): Promise<T>;
}): Again<T> => ({ keep: (row) => row.key, find: (tx, key) => loader.required(tx, key) });

/** An outcome that says nothing beyond that it is done, such as an empty list of problems. */
export const byNothing = <T>(done: T): Again<T> => ({ keep: () => "", find: () => Promise.resolve(done) });

/** An outcome that is shown once, such as a token: it is kept itself. Plain values only, for it becomes JSON. */
export const byItself = <T>(): Again<T> => ({
  keep: (outcome) => JSON.stringify(outcome),
  find: (_tx, kept) => Promise.resolve(JSON.parse(kept) as T),
});

/**
 * A change in a transaction, done once for an idempotency key. The key is written in that transaction, so a second
 * request waits for the first and then finds its answer. A list with problems in it is a change that is not to be: the
 * transaction is rolled back, whatever was done in it before they were found. Throws IDEMPOTENCY_KEY_REUSED when the key
 * stands for something else.
 */
export async function once<T>(
  scope: Scope,
  operation: string,
  input: MutationInput,
  again: Again<T>,
  work: (tx: Scope) => Promise<T | Problem[]>,
): Promise<T | Problem[]> {
  const key = checkedKey(input);
  try {
    return await inTransaction(scope, (tx) =>
      key === null ? changed(tx, work) : answered(tx, key, digestOf(tx, operation, input), operation, again, work),
    );
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

async function changed<T>(tx: Scope, work: (tx: Scope) => Promise<T | Problem[]>): Promise<T> {
  const outcome = await work(tx);
  if (Array.isArray(outcome) && outcome.length > 0) throw new Refused(outcome as Problem[]);
  return outcome as T;
}

async function answered<T>(
  tx: Scope,
  key: string,
  digest: string,
  operation: string,
  again: Again<T>,
  work: (tx: Scope) => Promise<T | Problem[]>,
): Promise<T> {
  const { accountKey } = actorOf(tx);
  const sealing = { secret: tx.secret, purpose: "answers of idempotency keys", boundTo: `${accountKey}\n${key}` };
  const isNew = await firstRow(
    tx,
    sql`insert into answered_request (account_key, idempotency_key, operation, input_digest, at)
        values (${accountKey}, ${key}, ${operation}, ${digest}, ${tx.now})
        on conflict (account_key, idempotency_key) do update
          set operation = excluded.operation, input_digest = excluded.input_digest, at = excluded.at, answer = null
          where answered_request.at <= ${forgottenBefore(tx)}
        returning 1`,
  );
  if (!isNew) return again.find(tx, opened(sealing, await answerTo(tx, key, digest)));

  const outcome = await changed(tx, work);
  await rows(
    tx,
    sql`update answered_request set answer = ${sealed(sealing, again.keep(outcome))}
        where account_key = ${accountKey} and idempotency_key = ${key}`,
  );
  return outcome;
}

function checkedKey({ idempotencyKey: key }: MutationInput): string | null {
  if (key === null || key === undefined) return null;
  // oxlint-disable-next-line no-control-regex
  if (key.trim() === "" || key.length > LONGEST_KEY || /[\u0000-\u001f]/.test(key))
    throw badInput(`An idempotency key has 1 to ${LONGEST_KEY} characters on one line.`);
  return key;
}

async function answerTo(tx: Scope, key: string, digest: string): Promise<string> {
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
  return known.answer;
}

/** What was kept long enough goes, together with what else a sign-in forgets. */
export const forgetAnswered = (tx: Scope): Promise<unknown> =>
  rows(
    tx,
    sql`delete from answered_request where (account_key, idempotency_key) in (
          select account_key, idempotency_key from answered_request where at <= ${forgottenBefore(tx)} for update skip locked)`,
  );

const forgottenBefore = ({ now }: Scope): Date => new Date(now.getTime() - KEPT_DAYS * 86_400_000);

/** The same for the same input, in whatever order its fields came. Keyed, since an input may be personal and short. */
function digestOf({ secret }: Scope, operation: string, input: MutationInput): string {
  const said = Object.fromEntries(Object.entries(input).filter(([name]) => name !== "idempotencyKey"));
  const canonical = JSON.stringify(said, (_name, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return keyedHash(secret, "inputs of idempotency keys", operation, canonical);
}
