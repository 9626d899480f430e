/** What the values of a column are: numbers and dates are told apart from text so that a spreadsheet can count with them. */
export type ColumnKind = "text" | "number" | "date" | "dateTime" | "boolean";

/** What an answer has at a place; a leaf of which only null is known has no kind yet. */
export type Shape =
  | { readonly is: "leaf"; readonly kind: ColumnKind | null }
  | { readonly is: "object"; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly is: "list"; readonly of: Shape };

export const UNKNOWN: Shape = { is: "leaf", kind: null };

/** By the values alone: of a list, whatever any of its items has. */
export function shapeOfValue(value: unknown): Shape {
  if (value === null || value === undefined) return UNKNOWN;
  if (Array.isArray(value)) {
    let of = UNKNOWN;
    for (const item of value as unknown[]) of = mergedShapes(of, shapeOfValue(item));
    return { is: "list", of };
  }
  if (typeof value === "object")
    return {
      is: "object",
      fields: new Map(Object.entries(value).map(([name, within]) => [name, shapeOfValue(within)])),
    };
  return { is: "leaf", kind: kindOf(value) };
}

/**
 * Of what is asked and what came, the first named says the order. A query alone does not tell a list of objects from an object, so an
 * object beside a list is what the list is of.
 */
export function mergedShapes(one: Shape, other: Shape): Shape {
  if (one === other || isUnknown(other)) return one;
  if (isUnknown(one)) return other;
  if (one.is === "list") return { is: "list", of: mergedShapes(one.of, other.is === "list" ? other.of : other) };
  if (other.is === "list") return { is: "list", of: mergedShapes(one, other.of) };
  if (one.is === "object" && other.is === "object") {
    let fields: Map<string, Shape> | undefined;
    for (const [name, shape] of other.fields) {
      const known = one.fields.get(name);
      const merged = known ? mergedShapes(known, shape) : shape;
      if (merged !== known) (fields ??= new Map(one.fields)).set(name, merged);
    }
    return fields ? { is: "object", fields } : one;
  }
  if (one.is === "object" || other.is === "object") return one.is === "object" ? one : other;
  return one.kind === other.kind ? one : TEXT;
}

const TEXT: Shape = { is: "leaf", kind: "text" };

const isUnknown = (shape: Shape): boolean => shape.is === "leaf" && shape.kind === null;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function kindOf(value: unknown): ColumnKind {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "string" || value.length < 10) return "text";
  if (DAY.test(value)) return "date";
  return INSTANT.test(value) ? "dateTime" : "text";
}
