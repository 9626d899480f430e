/** The element that a variable is filled in at: what is wrong with it leads there. */
export const variableId = (name: string): string => `variable-${name}`;
