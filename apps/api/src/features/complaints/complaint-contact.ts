import sql from "sql-template-tag";
import { batched } from "../../platform/batched.ts";
import { opened, type Sealing } from "../../platform/seal.ts";
import { actorOf, inUnitsOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";

/** How to reach the one who complained: only who answers reads it, and nobody in the tables. */
export const contactSealing = (secret: Buffer, complaintKey: string): Sealing => ({
  secret,
  purpose: "contact of a complaint",
  boundTo: complaintKey,
});

/** Opened by itself and for who answers alone: the performance team needs no way to reach anyone. */
export const loadComplaintContact = batched<string>(async (scope, keys) => {
  const found = await rows<{ key: string; contact: string }>(
    scope,
    sql`select c.key, c.contact from complaint c
        where c.key = any(${keys}::uuid[]) and c.contact is not null and ${inUnitsOf(actorOf(scope), "c.unit_key")}`,
  );
  return new Map(found.map(({ key, contact }) => [key, opened(contactSealing(scope.secret, key), contact)]));
});
