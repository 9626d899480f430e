import { askedShape, type FieldShapes } from "@andir/domain/asked-shape";
import { placesOf } from "@andir/domain/flatten";
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
import { ALLOWANCE_LIST } from "./allowance-list.ts";
import { COMPLAINT_LIST } from "./complaint-list.ts";
import { FOLLOW_UP_LIST } from "./follow-up-list.ts";
import { INNOVATION_LIST } from "./innovation-list.ts";
import { NATIONAL_LIST } from "./national-list.ts";
import { OBJECTION_LIST } from "./objection-list.ts";
import { PEOPLE_LIST } from "./people-list.ts";
import { SERVICE_LIST } from "./service-list.ts";

type AnyList = Pick<ListFile<never>, "name" | "columns"> & { readonly document: DocumentNode };

const LISTS: readonly AnyList[] = [
  ALLOWANCE_LIST,
  COMPLAINT_LIST,
  FOLLOW_UP_LIST,
  INNOVATION_LIST,
  NATIONAL_LIST,
  OBJECTION_LIST,
  PEOPLE_LIST,
  SERVICE_LIST,
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
    kind: isCompositeType(named) ? null : "text",
    isList: isListType(getNullableType(field.type)),
  };
};

/** Which type a value at the end of a way has. */
function typeAt(way: readonly string[]) {
  let type = "Query";
  for (const name of way) {
    const field = fieldOf(type, name);
    if (!field) throw new Error(`${type} has no ${name}`);
    type = getNamedType(field.type).name;
  }
  return schema.getType(type);
}

const named = LISTS.map((list) => [list.name(), list] as const);

test.each(named)(
  "%s: each column of the file has a heading in the words of the screen, in the order of the file",
  (_, list) => {
    const [place] = placesOf(askedShape(list.document, null, shapes));

    expect(Object.keys(list.columns)).toEqual(place?.columns.map(({ key }) => key));
  },
);

test.each(named)("%s: nothing that the file says is a code of the contract", (_, list) => {
  const [place] = placesOf(askedShape(list.document, null, shapes));
  const { cells } = wordsOf(list);
  for (const { key, path, items } of place?.columns ?? []) {
    const type = items ? null : typeAt([...(place?.path ?? []), ...path]);
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
