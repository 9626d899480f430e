import { ofAccount, type PersonalTable } from "./personal-table.ts";

/** That a person has their deadlines in a calendar of their own: gone with the name. */
export const OUTBOUND_DATA: readonly PersonalTable[] = [
  {
    table: "calendar_feed",
    about: ofAccount(),
    fields: { createdAt: "t.created_at", lastReadAt: "t.last_read_at" },
    order: "t.created_at",
    isRemoved: true,
  },
];

const OF_OFFICE = "An act of office about another system, which is no person; that one did it is told by the trail.";

export const OUTBOUND_LEFT_OUT: Readonly<Record<string, string>> = {
  "webhook_endpoint.created_by_key": OF_OFFICE,
  "webhook_host.created_by_key": OF_OFFICE,
  "webhook_delivery.record_key": "A record that another system was told of, by its id: its own table is in the export.",
  "calendar_feed.token_hash": "A secret.",
};
