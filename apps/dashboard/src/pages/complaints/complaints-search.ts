import { cursorsIn, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { ComplaintsPageQueryVariables } from "./complaints-page.generated.ts";

const VIEWS = ["terlambat", "dijawab", "semua"] as const;
type View = (typeof VIEWS)[number];

export interface ComplaintsSearch extends Cursors {
  /** What waits without it. */
  lihat?: View;
}

const isView = (value: unknown): value is View => VIEWS.some((view) => view === value);

/** What you see is the address. What an address has that means nothing here is dropped. */
export const complaintsSearch = (search: Record<string, unknown>): ComplaintsSearch => ({
  ...(isView(search["lihat"]) && { lihat: search["lihat"] }),
  ...cursorsIn(search),
});

const WAITING: ComplaintsPageQueryVariables = {
  filter: { status: { in: ["RECEIVED", "REOPENED"] } },
  orderBy: [{ field: "DUE_ON", direction: "ASC" }],
};
const VARIABLES: Record<View, ComplaintsPageQueryVariables> = {
  terlambat: { ...WAITING, filter: { isOverdue: true } },
  dijawab: { filter: { status: { eq: "ANSWERED" } } },
  semua: { filter: {} },
};

/** What waits stands in the order in which it is due; all else the newest first. */
export const complaintsVariables = ({ lihat, ...cursors }: ComplaintsSearch): ComplaintsPageQueryVariables => ({
  ...(lihat ? VARIABLES[lihat] : WAITING),
  ...pageVariables(cursors, 20),
});
