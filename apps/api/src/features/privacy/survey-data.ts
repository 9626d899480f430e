import { ofAccount, type PersonalTable } from "./personal-table.ts";

/** Which paper surveys someone brought in; the answers in them are nobody's. */
export const SURVEY_DATA: readonly PersonalTable[] = [
  {
    table: "survey_import",
    about: ofAccount(),
    fields: {
      key: "t.key",
      service: "(select v.name from service v where v.key = t.service_key)",
      rowCount: "t.row_count",
      importedAt: "t.imported_at",
    },
    order: "t.imported_at, t.key",
    kept: { digest: "Tells nothing: by it the same rows are known when they come a second time." },
  },
];

export const SURVEY_LEFT_OUT: Readonly<Record<string, string>> = {
  "survey_import.service_key": "Shown as the service's name.",
  "survey_import.digest": "A number made of the rows, of no use to anyone else.",
};
