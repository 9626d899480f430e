import type { Mendable } from "../problems/problem-words.ts";

/** What was written on this device and has yet to reach the server. Its id is also its idempotency key: it is logged once. */
export interface WaitingEntry {
  id: string;
  account: string;
  at: number;
  date: string;
  text: string;
  quantity: number | null;
  plannedResultId: string | null;
  /** To show it without a network. */
  resultTitle: string | null;
  files: WaitingFile[];
  link: WaitingLink | null;
  /** Why the server did not take it: it waits to be mended, not to be sent. */
  refusal: Mendable[] | null;
}

export interface WaitingFile {
  /** Also its idempotency key. */
  id: string;
  name: string;
  type: string;
  bytes: ArrayBuffer;
  /** Once it is at the server. */
  evidenceId: string | null;
}

export interface WaitingLink {
  id: string;
  url: string;
  name: string;
  evidenceId: string | null;
}
