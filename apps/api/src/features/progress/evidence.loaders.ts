import sql from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf, ownedBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { evidenceColumns, type EvidenceRow } from "./entry.loaders.ts";

export type { EvidenceRow } from "./entry.loaders.ts";

/** Where a file is kept. The trigger evidence_file_unneeded makes the same of the key. */
export const evidencePath = (key: string): string => `evidence/${key.slice(-2)}/${key}`;

export const loadOwnEvidence = batched<EvidenceRow>(async (scope, keys) =>
  byKey(
    await rows<EvidenceRow>(
      scope,
      sql`select ${evidenceColumns} from evidence v where v.key = any(${keys}::uuid[]) and ${ownedBy(actorOf(scope), "v.employee_key")}`,
    ),
  ),
);
