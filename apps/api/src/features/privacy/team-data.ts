import { ofAccount, type PersonalTable } from "./personal-table.ts";

/** What a person's own views of a team keep. */
export const TEAM_DATA: readonly PersonalTable[] = [
  {
    table: "team_view",
    about: ofAccount(),
    fields: { key: "t.key", name: "t.name", search: "t.search" },
    order: "t.name",
    isRemoved: true,
  },
];
