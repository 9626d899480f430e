import type { NoticesPageQueryVariables } from "./notices-page.generated.ts";

export interface NoticesSearch {
  show?: "new";
  after?: string;
  before?: string;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function noticesSearch({ show, after, before }: Record<string, unknown>): NoticesSearch {
  return {
    ...(show === "new" && { show }),
    ...(isText(after) ? { after } : isText(before) && { before }),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const PAGE = 25;

export function noticesVariables({ show, after, before }: NoticesSearch): NoticesPageQueryVariables {
  return {
    filter: show === "new" ? { isRead: false } : {},
    ...(before === undefined ? { first: PAGE, after: after ?? null } : { last: PAGE, before }),
  };
}
