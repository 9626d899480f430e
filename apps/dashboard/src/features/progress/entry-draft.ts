import { isIsoDate, type IsoDate } from "@andir/domain/iso-date";
import * as m from "../../messages/messages.js";
import type { FormError } from "../../ui/error-summary.tsx";
import type { PlannedChoice } from "./planned-choices.ts";
import type { WaitingEntry, WaitingFile } from "./waiting-entry.ts";

/** As it is typed. */
export interface EntryDraft {
  date: string;
  text: string;
  quantity: string;
  /** Null as long as nobody chose: then that of last time. */
  resultId: string | null;
  linkUrl: string;
  linkName: string;
  linkOpens: boolean;
}

/** The ids of its inputs, by the names that the server has for them. */
export const ENTRY_INPUTS = {
  date: "entry-date",
  text: "entry-text",
  quantity: "entry-quantity",
  plannedResultId: "entry-result",
  file: "entry-file",
  url: "entry-link",
  name: "entry-link-name",
  opensForOthers: "entry-link-opens",
};

export const emptyEntry = (date: IsoDate): EntryDraft => ({
  date,
  text: "",
  quantity: "",
  resultId: null,
  linkUrl: "",
  linkName: "",
  linkOpens: false,
});

/** A number as people here write it, "1.250,5" or "12,5" or "12.5"; null for none, NaN for what is no number. */
export function quantityOf(typed: string): number | null {
  const text = typed.trim();
  if (text === "") return null;
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll(".", "") : text;
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
}

/** What has to be mended before it can be kept; the rest is for the server to say. */
export function missingOf(draft: EntryDraft, today: IsoDate): FormError[] {
  const missing: FormError[] = [];
  if (!draft.text.trim()) missing.push({ field: ENTRY_INPUTS.text, message: m.entry_text_missing() });
  if (!isIsoDate(draft.date)) missing.push({ field: ENTRY_INPUTS.date, message: m.entry_date_missing() });
  else if (draft.date > today) missing.push({ field: ENTRY_INPUTS.date, message: m.problem_entry_future() });
  if (Number.isNaN(quantityOf(draft.quantity)))
    missing.push({ field: ENTRY_INPUTS.quantity, message: m.problem_entry_quantity() });
  if (draft.linkUrl.trim()) {
    if (!/^https?:\/\/\S+\.\S+/.test(draft.linkUrl.trim()))
      missing.push({ field: ENTRY_INPUTS.url, message: m.problem_link_address() });
    if (!draft.linkOpens) missing.push({ field: ENTRY_INPUTS.opensForOthers, message: m.problem_link_unchecked() });
  }
  return missing;
}

interface Written {
  account: string;
  draft: EntryDraft;
  files: readonly WaitingFile[];
  result: PlannedChoice | null;
}

/** The entry as it waits to be sent. */
export function waitingOf({ account, draft, files, result }: Written): WaitingEntry {
  const url = draft.linkUrl.trim();
  return {
    id: crypto.randomUUID(),
    account,
    at: Date.now(),
    date: draft.date,
    text: draft.text.trim(),
    quantity: quantityOf(draft.quantity),
    plannedResultId: result?.id ?? null,
    resultTitle: result?.title ?? null,
    files: files.map((file) => ({ ...file })),
    link: url ? { id: crypto.randomUUID(), url, name: draft.linkName.trim() || shortOf(url), evidenceId: null } : null,
    refusal: null,
  };
}

/** What waits, back in the form to be mended. */
export const draftOf = (entry: WaitingEntry): EntryDraft => ({
  date: entry.date,
  text: entry.text,
  quantity: entry.quantity === null ? "" : String(entry.quantity).replace(".", ","),
  resultId: entry.plannedResultId ?? "",
  linkUrl: entry.link?.url ?? "",
  linkName: entry.link?.name ?? "",
  linkOpens: entry.link !== null,
});

const shortOf = (url: string): string => {
  try {
    return new URL(url).hostname;
  } catch {
    return url.slice(0, 200);
  }
};
