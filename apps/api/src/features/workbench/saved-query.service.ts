import { LONGEST_QUERY_DESCRIPTION, LONGEST_QUERY_NAME, QueryVisibility } from "@andir/domain/saved-query";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { parametersOf, problemsOfQuery, type QueryText } from "./query-text.ts";
import { SavedQuery, SavedQueryVersion } from "./saved-query.entity.ts";
import type {
  ChangeSavedQueryInput,
  DeleteSavedQueryInput,
  RestoreQueryVersionInput,
  SaveQueryInput,
} from "./saved-query.inputs.ts";
import {
  loadSavedQuery,
  savedQueryColumns,
  savedQuerySource,
  versionColumns,
  type SavedQueryRow,
  type VersionRow,
} from "./saved-query.loaders.ts";
import { mayChangeQuery, visibleQueries, visibleVersions } from "./saved-query.policy.ts";
import { problemsOfSharing } from "./sharing.ts";

const again = byRow(loadSavedQuery);

/** A new one is its owner's alone; to share it is a step of its own. */
export function saveQuery(scope: Scope, input: SaveQueryInput): Promise<SavedQueryRow | Problem[]> {
  return once(scope, "saveQuery", input, again, async (tx) => {
    const query = {
      text: input.text,
      variables: input.variables ?? "",
      parameters: parametersOf(input.parameters ?? []),
    };
    const problems = problemsOfQuery(query);
    if (input.savedQueryId != null) {
      const before = await lockQuery(tx, input.savedQueryId, input.revision);
      if ("code" in before) return [before];
      problems.push(...problemsOfWords(input));
      return problems.length > 0 ? problems : saveVersion(tx, before, query, input);
    }
    problems.push(...problemsOfWords({ name: input.name ?? "", description: input.description ?? null }));
    return problems.length > 0 ? problems : saveNew(tx, query, input);
  });
}

async function saveNew(tx: Scope, query: QueryText, { name, description }: SaveQueryInput): Promise<SavedQueryRow> {
  const { accountKey } = actorOf(tx);
  const key = newKey();
  await tx.db.insert(SavedQuery, {
    key,
    accountKey,
    name: name?.trim() ?? "",
    description: description?.trim() ?? "",
    visibility: QueryVisibility.PRIVATE,
    version: 1,
    createdAt: tx.now,
    changedAt: tx.now,
  });
  await insertVersion(tx, key, 1, query);
  await record(tx, "saved_query.created", key, { version: 1 });
  return loadSavedQuery.required(tx, key);
}

async function saveVersion(
  tx: Scope,
  before: SavedQueryRow,
  query: QueryText,
  { name, description }: Pick<SaveQueryInput, "name" | "description">,
): Promise<SavedQueryRow> {
  const { key, revision } = before;
  const words = { name: name?.trim() ?? before.name, description: description?.trim() ?? before.description };
  const isNew = !isSame(before, query);
  if (!isNew && words.name === before.name && words.description === before.description) return before;
  const version = isNew ? before.version + 1 : before.version;
  if (isNew) await insertVersion(tx, key, version, query);
  await tx.db.update(SavedQuery, { key }, { ...words, version, revision: revision + 1, changedAt: tx.now });
  await record(tx, "saved_query.changed", key, { version });
  return loadSavedQuery.required(tx, key);
}

const isSame = (before: QueryText, after: QueryText): boolean =>
  before.text === after.text &&
  before.variables === after.variables &&
  JSON.stringify(parametersOf(before.parameters)) === JSON.stringify(after.parameters);

/** What it is called, and who finds it. */
export function changeSavedQuery(scope: Scope, input: ChangeSavedQueryInput): Promise<SavedQueryRow | Problem[]> {
  return once(scope, "changeSavedQuery", input, again, async (tx) => {
    const before = await lockQuery(tx, input.savedQueryId, input.revision);
    if ("code" in before) return [before];
    const visibility = input.visibility ?? before.visibility;
    const asked = input.unitId == null ? before.unitKey : keyOf("OrgUnit", input.unitId);
    const unitKey = visibility === QueryVisibility.UNIT ? asked : null;
    const isMoved = visibility !== before.visibility || unitKey !== before.unitKey;
    const problems = [...problemsOfWords(input), ...(isMoved ? await problemsOfSharing(tx, visibility, unitKey) : [])];
    if (problems.length > 0) return problems;

    const { key, revision } = before;
    await tx.db.update(
      SavedQuery,
      { key },
      {
        name: input.name?.trim() ?? before.name,
        description: input.description?.trim() ?? before.description,
        visibility,
        unitKey,
        sharedFrom: sharedFromOf(before, visibility),
        revision: revision + 1,
        changedAt: tx.now,
      },
    );
    await record(
      tx,
      isMoved ? "saved_query.shared" : "saved_query.renamed",
      key,
      isMoved ? { visibility, unitKey } : {},
    );
    return (await loadSavedQuery(tx, key)) ?? { ...before, visibility, unitKey };
  });
}

/** Others read it from the version on that it had when it was shared. */
function sharedFromOf(before: SavedQueryRow, visibility: QueryVisibility): number | null {
  if (visibility === QueryVisibility.PRIVATE) return null;
  return before.sharedFrom ?? before.version;
}

/** Nothing that came after is lost: what an earlier version said becomes a new one. */
export function restoreQueryVersion(scope: Scope, input: RestoreQueryVersionInput): Promise<SavedQueryRow | Problem[]> {
  return once(scope, "restoreQueryVersion", input, again, async (tx) => {
    const before = await lockQuery(tx, input.savedQueryId, input.revision);
    if ("code" in before) return [before];
    const version = await firstRow<VersionRow>(
      tx,
      sql`select ${versionColumns} from saved_query_version v join saved_query q on q.key = v.query_key
          where v.query_key = ${before.key}::uuid and v.version = ${input.version}::integer and ${visibleVersions(actorOf(tx))}`,
    );
    if (!version) return [problem("version", "NOT_FOUND", "There is no such version.")];
    return saveVersion(tx, before, { ...version, parameters: parametersOf(version.parameters) }, {});
  });
}

/** With its versions, tiles and mails. */
export function deleteSavedQuery(scope: Scope, input: DeleteSavedQueryInput): Promise<Deleted | Problem[]> {
  return once(scope, "deleteSavedQuery", input, byItself<Deleted>(), async (tx) => {
    const before = await lockQuery(tx, input.savedQueryId, null);
    if ("code" in before) return [before];
    await tx.db.delete(SavedQuery, { key: before.key });
    await record(tx, "saved_query.deleted", before.key, {});
    return { deletedId: globalId("SavedQuery", before.key) };
  });
}

export interface Deleted {
  readonly deletedId: string;
}

function problemsOfWords({ name, description }: Pick<SaveQueryInput, "name" | "description">): Problem[] {
  const problems: Problem[] = [];
  if (name != null && name.trim() === "") problems.push(problem("name", "REQUIRED", "Give it a name."));
  if ((name?.length ?? 0) > LONGEST_QUERY_NAME)
    problems.push(problem("name", "TOO_LONG", `At most ${LONGEST_QUERY_NAME} characters.`));
  if ((description?.length ?? 0) > LONGEST_QUERY_DESCRIPTION)
    problems.push(problem("description", "TOO_LONG", `At most ${LONGEST_QUERY_DESCRIPTION} characters.`));
  return problems;
}

/** The query, kept from others until the change is done; or why it may not be changed. */
async function lockQuery(tx: Scope, id: string, revision: number | null | undefined): Promise<SavedQueryRow | Problem> {
  const actor = actorOf(tx);
  const found = await firstRow<SavedQueryRow>(
    tx,
    sql`select ${savedQueryColumns} from ${savedQuerySource} where q.key = ${keyOf("SavedQuery", id)}::uuid and ${visibleQueries(actor)} for update of q`,
  );
  if (!found) return problem("savedQueryId", "NOT_FOUND", "There is no such saved query.");
  if (!mayChangeQuery(actor, found))
    return problem("savedQueryId", "NOT_YOURS", "Only its owner changes it. Save a copy of your own.");
  return revision === null || revision === found.revision
    ? found
    : problem("revision", "CONFLICT", "It was changed meanwhile. Load it again and put your changes into it.");
}

const insertVersion = (tx: Scope, queryKey: string, version: number, query: QueryText): Promise<unknown> =>
  tx.db.insert(SavedQueryVersion, {
    queryKey,
    version,
    accountKey: actorOf(tx).accountKey,
    text: query.text,
    variables: query.variables,
    parameters: query.parameters as never,
    at: tx.now,
  });

const record = (tx: Scope, action: string, nounKey: string, payload: Record<string, unknown>): Promise<void> =>
  recordEvent(tx, { action, noun: "saved_query", nounKey, subjectKey: null, payload });
