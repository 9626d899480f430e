import { emptied, ofAccount, unit, type PersonalTable } from "./personal-table.ts";

const saved = "(select q.name from saved_query q where q.key = t.query_key)";

/** What a person keeps to ask again. What is shared stays with those who use it; its words are erased with the name. */
export const WORKBENCH_DATA: readonly PersonalTable[] = [
  {
    table: "saved_query",
    about: ofAccount(),
    fields: {
      key: "t.key",
      name: "t.name",
      description: "t.description",
      visibility: "t.visibility",
      unit,
      sharedFrom: "t.shared_from",
      version: "t.version",
      revision: "t.revision",
      createdAt: "t.created_at",
      changedAt: "t.changed_at",
    },
    order: "t.created_at, t.key",
    erased: { description: emptied },
    kept: { name: "Others find it by its name: it is a question, and no answer." },
  },
  {
    table: "saved_query_version",
    about: ofAccount(),
    fields: {
      savedQuery: saved,
      version: "t.version",
      text: "t.text",
      variables: "t.variables",
      parameters: "t.parameters",
      at: "t.at",
    },
    order: "t.at, t.query_key, t.version",
    kept: {
      text: "A question in GraphQL, which others may use; it holds no answer.",
      variables: "Belong to the question.",
      parameters: "Belong to the question.",
    },
  },
  {
    table: "query_tile",
    about: ofAccount(),
    fields: { key: "t.key", savedQuery: saved, place: "t.place", display: "t.display", variables: "t.variables" },
    order: "t.place, t.key",
    isRemoved: true,
  },
  {
    table: "query_mail",
    about: ofAccount(),
    fields: { savedQuery: saved, every: "t.every", lastOn: "t.last_on", sentOn: "t.sent_on" },
    order: "t.query_key",
    isRemoved: true,
  },
];
