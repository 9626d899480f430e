import { visit, type DocumentNode, type OperationDefinitionNode } from "graphql";
import { badInput } from "../errors.ts";
import { fragmentsOf } from "../selection.ts";
import { refuse } from "./refusal.ts";

const MAX_ITEMS = 250;
/** A filter may hold filters; every level of them is a level of the statement too. */
const MAX_DEPTH = 16;

/** Looks at every value of the variables, whatever they are for: not yet coerced, so they may be anything. */
export function checkVariables(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw refuse("inputDepth", depth, MAX_DEPTH);
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string") checkText(value);
      if (typeof value !== "object" || value === null) continue;
      if (Array.isArray(value)) {
        checkLength(value.length);
        for (const item of value) next.push(item);
      } else for (const key of Object.keys(value)) next.push((value as Record<string, unknown>)[key]);
    }
    level = next;
  }
}

/** The same for the values that stand in the document itself. */
export function checkLiterals(document: DocumentNode): void {
  let depth = 0;
  const enter = () => {
    if ((depth += 1) > MAX_DEPTH) throw refuse("inputDepth", depth, MAX_DEPTH);
  };
  const leave = () => void (depth -= 1);
  visit(document, {
    ListValue: {
      enter({ values }) {
        checkLength(values.length);
        enter();
      },
      leave,
    },
    ObjectValue: { enter, leave },
    StringValue: ({ value }) => checkText(value),
  });
}

/** How many aliases and directives the operation and what it spreads are written with. */
export function countMarks(document: DocumentNode, operation: OperationDefinitionNode) {
  let [aliases, directives] = [0, 0];
  const fragments = fragmentsOf(document);
  const seen = new Set<string>();
  const marks = {
    Field: ({ alias }: { alias?: unknown }) => void (aliases += alias ? 1 : 0),
    Directive: () => void (directives += 1),
    FragmentSpread: ({ name }: { name: { value: string } }) => {
      const fragment = fragments.get(name.value);
      if (!fragment || seen.has(name.value)) return;
      seen.add(name.value);
      visit(fragment, marks);
    },
  };
  visit(operation, marks);
  return { aliases, directives };
}

function checkLength(length: number): void {
  if (length > MAX_ITEMS) throw refuse("list", length, MAX_ITEMS);
}

/** PostgreSQL stores every character but this one. */
function checkText(text: string): void {
  if (text.includes("\0")) throw badInput("A text holds the character U+0000, which cannot be stored. Leave it out.");
}
