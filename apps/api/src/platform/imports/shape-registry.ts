import type { Actor } from "../actor.ts";
import type { ImportShape } from "./import-shape.ts";

const shapes = new Map<string, ImportShape>();

/** Told once by the composition root (import-shapes.ts): the mechanism knows no feature. */
export function declareShapes(declared: readonly ImportShape[]): void {
  for (const shape of declared) shapes.set(shape.kind, shape);
}

export const findShape = (kind: string): ImportShape | null => shapes.get(kind) ?? null;

/** A shape of a run that is kept: the program that made it knew the shape. */
export function requireShape(kind: string): ImportShape {
  const shape = shapes.get(kind);
  if (!shape) throw new Error(`There is no shape ${kind} in import-shapes.ts.`);
  return shape;
}

export const shapesFor = (actor: Actor): ImportShape[] =>
  [...shapes.values()].filter((shape) => shape.offeredTo(actor));
