export interface FollowUpsSearch {
  /** What waits without it. */
  lihat?: "diputus";
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export const followUpsSearch = ({ lihat }: Record<string, unknown>): FollowUpsSearch =>
  lihat === "diputus" ? { lihat } : {};
