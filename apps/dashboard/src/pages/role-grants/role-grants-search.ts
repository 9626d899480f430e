import type { RoleGrantsPageQueryVariables } from "./role-grants-page.generated.ts";

export interface RoleGrantsSearch {
  state?: "current" | "over";
  after?: string;
  before?: string;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function roleGrantsSearch({ state, after, before }: Record<string, unknown>): RoleGrantsSearch {
  return {
    ...((state === "current" || state === "over") && { state }),
    ...(isText(after) ? { after } : isText(before) && { before }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const PAGE = 50;

export const roleGrantsVariables = ({ state, after, before }: RoleGrantsSearch): RoleGrantsPageQueryVariables => ({
  isCurrent: state === undefined ? null : state === "current",
  ...(before === undefined ? { first: PAGE, after: after ?? null } : { last: PAGE, before }),
});
