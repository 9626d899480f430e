import { ofAccount, type PersonalTable } from "./personal-table.ts";

/** What the guide remembers: no more than what was put away and seen. */
export const GUIDE_DATA: readonly PersonalTable[] = [
  {
    table: "guide_mark",
    about: ofAccount(),
    fields: { putAwayAt: "t.put_away_at", changesSeenOn: "t.changes_seen_on" },
    order: "t.account_key",
    isRemoved: true,
  },
];
