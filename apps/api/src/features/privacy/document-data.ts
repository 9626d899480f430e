import sql from "sql-template-tag";
import { nameOf, ofAccount, own, period, unit, type PersonalTable } from "./personal-table.ts";

/** Official papers about a person, as they were issued. */
export const DOCUMENT_DATA: readonly PersonalTable[] = [
  {
    table: "issued_document",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      kind: "t.kind",
      year: "t.year",
      number: "t.number",
      code: "t.code",
      plan: "t.plan_key",
      assessment: "t.assessment_key",
      facts: "t.facts",
      issuedAt: "t.issued_at",
      issuedBy: nameOf("issued_by_key"),
      withdrawnAt: "t.withdrawn_at",
      withdrawalReason: "t.withdrawal_reason",
    },
    order: "t.issued_at, t.key",
    // What is left confirms that there was such a paper; it is drawn no more.
    erased: {
      facts: ({ pseudonym }) => sql`jsonb_build_object('kind', t.facts -> 'kind', 'startsOn', t.facts -> 'startsOn',
        'endsOn', t.facts -> 'endsOn', 'employee', jsonb_build_object('name', ${pseudonym}::text), 'isErased', true)`,
    },
    kept: {
      number: "Numbers the paper in its year, and names no person.",
      code: "Names the paper, not a person.",
      facts_digest: "A digest of what the paper said.",
    },
  },
  {
    table: "document_run",
    about: ofAccount(),
    fields: {
      key: "t.key",
      kind: "t.kind",
      year: "t.year",
      period,
      unit,
      status: "t.status",
      startedAt: "t.started_at",
      endedAt: "t.ended_at",
    },
    order: "t.started_at, t.key",
  },
];

export const DOCUMENT_LEFT_OUT: Readonly<Record<string, string>> = {
  "issued_document.issued_by_key": "About the one whom the paper is about, in whose export it is named.",
  "issued_document.sequence": "Stands in the number.",
  "issued_document.facts_digest": "A digest of the facts, which are told.",
  "document_run_item.record_key": "What many papers were made of; each paper is told to the one whom it is about.",
};
