import { pageVariables } from "../../lib/paged.ts";
import type { InnovationsPageQueryVariables } from "./innovations-page.generated.ts";
import type { InnovationsSearch } from "./innovations-search.ts";

const ORDERS = {
  adopted: { field: "ADOPTED_ON", direction: "DESC" },
  title: { field: "TITLE", direction: "ASC" },
} as const;

export const innovationsVariables = ({
  q,
  stage,
  show,
  unit,
  sort,
  ...cursors
}: InnovationsSearch): InnovationsPageQueryVariables => ({
  filter: {
    ...(q !== undefined && { search: q }),
    ...(stage && { stage: { eq: stage } }),
    ...(show === "mine" && { isMine: true }),
    ...(show === "waiting" && { awaitsMe: true }),
    ...(show === "confirmed" && { validatedOn: { isNull: false } }),
    ...(show === "measured" && { isMeasured: true }),
    ...(unit !== undefined && { unit: { id: unit, includeSubunits: true } }),
  },
  orderBy: [sort ? ORDERS[sort] : { field: "STARTED_ON", direction: "DESC" }],
  ...pageVariables(cursors, 30),
});
