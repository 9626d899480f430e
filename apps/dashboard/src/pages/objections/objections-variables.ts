import { pageVariables, type Cursors } from "../../lib/paged.ts";
import type { ObjectionsPageQueryVariables } from "./objections-page.generated.ts";

/** As the page groups them, so that a group ends before the next begins however many pages there are. */
export const OBJECTION_ORDER = [
  { field: "STAGE", direction: "ASC" },
  { field: "FILED_AT", direction: "DESC" },
] as const satisfies ObjectionsPageQueryVariables["orderBy"];

export const objectionsVariables = (cursors: Cursors): ObjectionsPageQueryVariables => ({
  orderBy: [...OBJECTION_ORDER],
  ...pageVariables(cursors, 25),
});
