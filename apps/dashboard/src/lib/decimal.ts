/** A number as people type it: "1.250,5" and "1250,5" in Indonesian, "1250.5" anywhere. Null for what is none, and below 0. */
export function decimalOf(text: string): number | null {
  const plain = text.trim();
  if (!/^\d[\d.,\s]*$/.test(plain)) return null;
  const spaceless = plain.replaceAll(/\s/g, "");
  const normal = spaceless.includes(",") ? spaceless.replaceAll(".", "").replace(",", ".") : thousands(spaceless);
  const value = Number(normal);
  return Number.isFinite(value) ? value : null;
}

/** "1.250" and "1.250.000" are whole numbers with points between their thousands; "12.5" is not. */
const thousands = (text: string): string => (/^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll(".", "") : text);

/** As it stands in a field: without points, with a comma. */
export const decimalText = (value: number): string => String(value).replace(".", ",");
