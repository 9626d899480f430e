import sql from "sql-template-tag";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf, ownedBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { InnovationEvidence } from "./innovation-parts.entity.ts";
import { readsPapers } from "./innovation.policy.ts";

export type InnovationEvidenceRow = Pick<
  InnovationEvidence,
  "key" | "innovationKey" | "kind" | "name" | "url" | "mediaType" | "size" | "sha256"
>;

/** Where a file is kept. The trigger innovation_file_unneeded makes the same of the key. */
export const innovationFilePath = (key: string): string => `innovations/${key.slice(-2)}/${key}`;

const columns = sql`
  v.key, v.innovation_key as "innovationKey", v.kind, v.name, v.url, v.media_type as "mediaType", v.size, v.sha256`;

/** Open like the innovation itself, but to those who meet pseudonyms. What stands with none yet is for who sent it. */
export const loadInnovationEvidence = batched<InnovationEvidenceRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  return byKey(
    await rows<InnovationEvidenceRow>(
      scope,
      sql`select ${columns} from innovation_evidence v where v.key = any(${keys}::uuid[])
            and ((v.innovation_key is not null and ${readsPapers(actor)}::boolean) or ${ownedBy(actor, "v.sent_by_key")})`,
    ),
  );
});

export const loadEvidenceOfInnovation = batchedBy<null, InnovationEvidenceRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationEvidenceRow & { innovationKey: string }>(
        scope,
        sql`select ${columns} from innovation_evidence v
            where v.innovation_key = any(${keys}::uuid[]) and ${readsPapers(actorOf(scope))}::boolean order by v.ordinal, v.key`,
      ),
      (evidence) => evidence.innovationKey,
    ),
  () => [],
);
