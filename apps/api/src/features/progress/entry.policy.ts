import { mayActOnReport } from "@andir/domain/report-status";
import type { Actor } from "../../platform/actor.ts";
import type { EntryRow, EvidenceRow } from "./entry.loaders.ts";

type EntryFacts = Pick<EntryRow, "employeeKey" | "reportStatus">;

const isOwn = (actor: Actor, entry: EntryFacts): boolean =>
  actor.employeeKey !== null && entry.employeeKey === actor.employeeKey;

/** Whether the entry is still its writer's draft: its period is not reported, or the report can be handed in anew. */
export const mayChange = (actor: Actor, entry: EntryFacts): boolean =>
  isOwn(actor, entry) && (entry.reportStatus === null || mayActOnReport(entry.reportStatus, "submit", "OWNER"));

/** Evidence goes as long as what it stands with may change; `entry` is null for what stands with none. */
export const mayRemoveEvidence = (
  actor: Actor,
  evidence: Pick<EvidenceRow, "employeeKey" | "entryKey">,
  entry: EntryFacts | null,
): boolean =>
  actor.employeeKey !== null &&
  evidence.employeeKey === actor.employeeKey &&
  (evidence.entryKey === null || (entry !== null && mayChange(actor, entry)));

/** What was handed in is amended with a trace; nothing is rewritten behind its reader's back. */
export const mayAmend = (actor: Actor, entry: EntryFacts): boolean =>
  isOwn(actor, entry) && entry.reportStatus !== null && !mayActOnReport(entry.reportStatus, "submit", "OWNER");
