import { nulled, ofAccount, type PersonalTable } from "./personal-table.ts";

/** What is kept of files that somebody brought in. Their rows go a month after the import's end, long before anyone's retention is over. */
export const IMPORT_DATA: readonly PersonalTable[] = [
  {
    table: "import_run",
    about: ofAccount(),
    fields: {
      key: "t.key",
      fileName: "t.file_name",
      kind: "t.kind",
      status: "t.status",
      size: "t.size",
      reason: "t.reason",
      counts: "t.counts",
      startedAt: "t.started_at",
      endedAt: "t.ended_at",
    },
    order: "t.started_at, t.key",
    erased: { reason: nulled },
    kept: {
      file_name: "Names a file, and the chain of events has it too.",
      status: "Words of the program.",
      sha256: "Words of the program.",
      format: "Words of the program.",
      encoding: "Words of the program.",
      delimiter: "Words of the program.",
      kind: "Words of the program.",
      content_digest: "Words of the program.",
      sheets: "Goes a month after the import's end.",
      passed_lines: "Goes a month after the import's end.",
      mapping: "Names columns.",
      facts: "The file's title, such as its period.",
      shown: "The file's title, such as its period.",
      faults: "Names columns and rules.",
      counts: "Counts.",
    },
  },
];

export const IMPORT_LEFT_OUT: Readonly<Record<string, string>> = {
  "import_run.account_key": "The account of whoever sent the file, whose import it is shown as.",
  "import_run.target_key": "The service or other record that the file is about, never a person.",
  "import_run.sha256": "Of use to the program alone.",
  "import_run.format": "Of use to the program alone.",
  "import_run.encoding": "Of use to the program alone.",
  "import_run.delimiter": "Of use to the program alone.",
  "import_run.sheets": "The beginning of the file, about others; it goes a month after the import's end.",
  "import_run.passed_lines":
    "Lines of the file that are no rows, about others; they go a month after the import's end.",
  "import_run.sheet": "Of use to the program alone.",
  "import_run.head_row": "Of use to the program alone.",
  "import_run.mapping": "Of use to the program alone.",
  "import_run.reads_hidden": "Of use to the program alone.",
  "import_run.facts": "What the file's title says, such as its period.",
  "import_run.shown": "What the file's title says, such as its period.",
  "import_run.faults": "What was wrong with the file.",
  "import_run.content_digest": "Of use to the program alone.",
  "import_run.done_count": "Of use to the program alone.",
  "import_run.total_count": "Of use to the program alone.",
  "import_run.is_stop_asked": "Of use to the program alone.",
};
