/** What was chosen, by the name of the variable, as it stands in the address. */
export type Values = Readonly<Record<string, string>>;

/** The chosen values of an address: texts alone. */
export function valuesIn(value: unknown): Values | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}
