import sql from "sql-template-tag";
import { emptied, nulled, own, type PersonalTable } from "./personal-table.ts";

/** What daily progress and reports keep beside the entries and reports themselves. */
export const PROGRESS_DATA: readonly PersonalTable[] = [
  {
    table: "progress_amendment",
    about: (key) => sql`t.entry_key in (select n.key from progress_entry n where n.employee_key = ${key}::uuid)`,
    fields: {
      entry: "t.entry_key",
      revision: "t.revision",
      text: "t.text",
      quantity: "t.quantity",
      reason: "t.reason",
      at: "t.at",
    },
    order: "t.entry_key, t.revision",
    erased: { text: emptied, reason: emptied },
  },
  {
    table: "evidence",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      entry: "t.entry_key",
      kind: "t.kind",
      name: "t.name",
      url: "t.url",
      mediaType: "t.media_type",
      size: "t.size",
      sha256: "t.sha256",
      createdAt: "t.created_at",
      withoutEntrySince: "t.loose_since",
    },
    order: "t.created_at, t.key",
    erased: { name: emptied, url: nulled, sha256: nulled },
    kept: { media_type: "Counted by." },
  },
  {
    table: "indicator_realisation",
    about: (key) => sql`t.report_key in (select r.key from performance_report r where r.employee_key = ${key}::uuid)`,
    fields: { report: "t.report_key", indicator: "t.indicator_key", value: "t.value", note: "t.note" },
    order: "t.report_key, t.indicator_key",
    erased: { note: nulled },
  },
];
