import { problem, type Problem } from "../problem.ts";

const LONGEST = 2_000;

/** What a browser opens, and no name and password of somebody in it: it is shown to others. */
export function isWebAddress(text: string): boolean {
  if (text.length > LONGEST || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}

export const notAnAddress = (field: string): Problem =>
  problem(field, "NOT_AN_ADDRESS", "An address begins with https:// or http://. Copy it from the browser.");
