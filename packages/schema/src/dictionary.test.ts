import { isEnumType } from "graphql";
import { readFileSync } from "node:fs";
import { currentSchema } from "./contract.ts";
import { madeDocuments } from "./documents.ts";
import { measuredTypes, RATINGS } from "./measures.ts";

const measured = measuredTypes(currentSchema());

test("whatever is measured has a unit", () => {
  const without = measured.flatMap(({ name, measures }) =>
    measures.filter(({ unit }) => unit === null).map((measure) => `${name}.${measure.name}: ${measure.meaning}`),
  );

  expect(without).toEqual([]);
});

test("whatever is measured says from where it comes and how fresh it is", () => {
  const without = measured.flatMap(({ name, source, fresh, measures }) =>
    measures
      .filter((measure) => (measure.source ?? source) === null || (measure.fresh ?? fresh) === null)
      .map((measure) => `${name}.${measure.name}`),
  );

  expect(without).toEqual([]);
});

test.each(madeDocuments().map((document) => [document.name, document] as const))(
  "%s is what it is made from",
  (_name, { file, text }) => {
    // `npx pnpm@12 contract` writes it.
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);

test.each(Object.entries(RATINGS))("%s is told in its order, whole", (name, values) => {
  const type = currentSchema().getType(name);

  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...values].sort());
});
