import type { FieldMergeFunction, Reference, StoreObject } from "@apollo/client";

/**
 * The scores of one assessment have no ids of their own. The team asks for the numbers, the person's page for how they came
 * about; without this each answer would throw the other's away.
 */
export const mergeAspects: FieldMergeFunction<readonly (Reference | StoreObject)[]> = (existing, incoming, options) =>
  incoming.map((score) => {
    const aspect = options.readField("aspect", score);
    const known = existing?.find((other) => options.readField("aspect", other) === aspect);
    return known === undefined ? score : options.mergeObjects(known, score);
  });
