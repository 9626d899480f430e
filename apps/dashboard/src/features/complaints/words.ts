import type { ComplaintStatus } from "@andir/domain/complaint-status";
import { SHORT_ELEMENT_WORDS } from "@andir/domain/satisfaction-words";
import type { ServiceElement } from "@andir/domain/service-element";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";

/** What of a service a complaint is about, within a heading. */
export const aboutWord = (about: ServiceElement): string =>
  SHORT_ELEMENT_WORDS[locale() === "en" ? "EN" : "ID"][about].toLowerCase();

const STATUSES: Record<ComplaintStatus, () => string> = {
  RECEIVED: m.complaints_waiting,
  ANSWERED: m.complaints_answered,
  REOPENED: m.complaint_reopened,
};
export const complaintStatusWord = (status: ComplaintStatus): string => STATUSES[status]();
