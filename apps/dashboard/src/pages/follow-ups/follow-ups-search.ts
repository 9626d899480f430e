import { cursorsIn, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { FollowUpsPageQueryVariables } from "./follow-ups-page.generated.ts";

export interface FollowUpsSearch extends Cursors {
  /** What waits without it. */
  lihat?: "diputus";
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export const followUpsSearch = ({ lihat, ...search }: Record<string, unknown>): FollowUpsSearch => ({
  ...(lihat === "diputus" && { lihat }),
  ...cursorsIn(search),
});

export const followUpsVariables = ({ lihat, ...cursors }: FollowUpsSearch): FollowUpsPageQueryVariables => ({
  statuses: lihat === "diputus" ? ["ACCEPTED", "DECLINED"] : ["PROPOSED"],
  ...pageVariables(cursors, 25),
});
