import type { AccountsPageQueryVariables } from "./accounts-page.generated.ts";

export interface AccountsSearch {
  q?: string;
  state?: "active" | "inactive" | "waiting";
  after?: string;
  before?: string;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function accountsSearch({ q, state, after, before }: Record<string, unknown>): AccountsSearch {
  return {
    // The address of a search for digits comes back as a number.
    ...((isText(q) || typeof q === "number") && { q: String(q) }),
    ...((state === "active" || state === "inactive" || state === "waiting") && { state }),
    ...(isText(after) ? { after } : isText(before) && { before }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const PAGE = 50;

export function accountsVariables({ q, state, after, before }: AccountsSearch): AccountsPageQueryVariables {
  const filter = {
    ...(q !== undefined && { identifier: { contains: q } }),
    ...(state !== undefined && { isActive: state !== "inactive" }),
    // Who was given an account and has never used it.
    ...(state === "waiting" && { hasBegun: false }),
  };
  return { filter, ...(before === undefined ? { first: PAGE, after: after ?? null } : { last: PAGE, before }) };
}
