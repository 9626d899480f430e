import type { ColumnKind } from "@andir/domain/answer-shape";
import { askedShape, type FieldShapes } from "@andir/domain/asked-shape";
import { placesOf, rowMaker, type TablePlace } from "@andir/domain/flatten";
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isListType,
  isObjectType,
  type DocumentNode,
} from "graphql";
import { readFileSync } from "node:fs";
import { overwriteGetLocale } from "../../../messages/runtime.js";
import { wordsOf, type ListFile } from "../list-file.ts";
import { ACCOUNT_LIST } from "./account-list.ts";
import { ALLOWANCE_LIST } from "./allowance-list.ts";
import { CHANGE_LIST } from "./change-list.ts";
import { COMPLAINT_LIST } from "./complaint-list.ts";
import { CONCERN_LIST } from "./concern-list.ts";
import { CORRECTION_LIST } from "./correction-list.ts";
import { FOLLOW_UP_LIST } from "./follow-up-list.ts";
import { GAP_LIST } from "./gap-list.ts";
import { INNOVATION_LIST } from "./innovation-list.ts";
import { NATIONAL_LIST } from "./national-list.ts";
import { OBJECTION_LIST } from "./objection-list.ts";
import { PARTICIPANT_LIST } from "./participant-list.ts";
import { PEOPLE_LIST } from "./people-list.ts";
import { PERIOD_LIST } from "./period-list.ts";
import { PLAN_LIST } from "./plan-list.ts";
import { REPORT_LIST } from "./report-list.ts";
import { ROLE_GRANT_LIST } from "./role-grant-list.ts";
import { SERVICE_LIST } from "./service-list.ts";
import { SESSION_LIST } from "./session-list.ts";
import { UNIT_LIST } from "./unit-list.ts";

type AnyList = Pick<ListFile<never>, "name" | "columns" | "expanded"> & { readonly document: DocumentNode };

const LISTS: readonly AnyList[] = [
  ACCOUNT_LIST,
  ALLOWANCE_LIST,
  CHANGE_LIST,
  COMPLAINT_LIST,
  CONCERN_LIST,
  CORRECTION_LIST,
  FOLLOW_UP_LIST,
  GAP_LIST,
  INNOVATION_LIST,
  NATIONAL_LIST,
  OBJECTION_LIST,
  PARTICIPANT_LIST,
  PEOPLE_LIST,
  PERIOD_LIST,
  PLAN_LIST,
  REPORT_LIST,
  ROLE_GRANT_LIST,
  SERVICE_LIST,
  SESSION_LIST,
  UNIT_LIST,
];

const schema = buildSchema(
  readFileSync(new URL("../../../../../../packages/schema/schema.graphql", import.meta.url), "utf8"),
);

const fieldOf = (type: string, name: string) => {
  const owner = schema.getType(type);
  return isObjectType(owner) ? owner.getFields()[name] : undefined;
};

const shapes: FieldShapes = (type, name) => {
  const field = fieldOf(type, name);
  if (!field) return null;
  const named = getNamedType(field.type);
  return {
    type: named.name,
    // Here a column tells of which type its values are.
    kind: isCompositeType(named) ? null : (named.name as ColumnKind),
    isList: isListType(getNullableType(field.type)),
  };
};

const placeOf = ({ document }: AnyList): TablePlace => placesOf(askedShape(document, null, shapes))[0] as TablePlace;
const columnsOf = (list: AnyList) => rowMaker(placeOf(list), list.expanded).columns;

const named = LISTS.map((list) => [list.name(), list] as const);

test.each(named)(
  "%s: each column of the file has a heading in the words of the screen, in the order of the file",
  (_, list) => {
    expect(Object.keys(list.columns)).toEqual(columnsOf(list).map(({ key }) => key));
  },
);

test.each(named)("%s: nothing that the file says is a code of the contract", (_, list) => {
  const { cells } = wordsOf(list);
  for (const { key, kind } of columnsOf(list)) {
    const type = schema.getType(kind);
    const codes = isEnumType(type)
      ? type.getValues().map(({ name }) => name)
      : type?.name === "Boolean"
        ? ["true", "false"]
        : [];
    expect({ key, without: codes.filter((code) => !cells[key]?.[code]) }).toEqual({ key, without: [] });
  }
});

test.each(named)("%s: its headings differ from each other, in either language", (_, list) => {
  for (const language of ["id", "en"] as const) {
    overwriteGetLocale(() => language);
    const heads = Object.values(wordsOf(list).heads);
    expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
  }
});
