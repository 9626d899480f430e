import type { ColumnKind } from "@andir/domain/answer-shape";
import type { FieldShape, FieldShapes } from "@andir/domain/asked-shape";
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLSchema,
} from "graphql";

const KINDS: Readonly<Record<string, ColumnKind>> = {
  Int: "number",
  Rupiah: "number",
  Float: "number",
  Boolean: "boolean",
  Date: "date",
  DateTime: "dateTime",
};

/** What each field gives, as the rule that makes tables wants to know it. */
export const schemaShapes =
  (schema: GraphQLSchema): FieldShapes =>
  (typeName, name): FieldShape | null => {
    const type = schema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) return null;
    const named = getNamedType(field.type);
    const kind = isCompositeType(named) ? null : (KINDS[named.name] ?? "text");
    return { type: named.name, kind, isList: isListType(getNullableType(field.type)) };
  };
