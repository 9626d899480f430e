import { resolve } from "node:path";
import { OperatorError } from "../platform/operator-error.ts";

/** The one file that a command is given, from where the operator stands: pnpm itself goes elsewhere. */
export function fileArgument(args: readonly string[], command: string): string {
  const words = args.filter((arg) => arg !== "--");
  const [file] = words;
  if (words.length !== 1 || !file || file.startsWith("-")) throw new OperatorError(`Usage: pnpm ${command} FILE.zip`);
  return resolve(process.env["INIT_CWD"] ?? ".", file);
}
