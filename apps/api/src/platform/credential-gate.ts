import { getOperationRootType, GraphQLError, OperationTypeNode } from "graphql";
import type { Actor } from "./actor.ts";
import type { Check } from "./admission.ts";
import { AppError } from "./errors.ts";
import { rootFieldsOf } from "./selection.ts";

/**
 * What a request was signed with narrows what it may ask: an API token to its scopes and never to passwords and the
 * like (`sessionOnly`), and an account that still has to set a second factor to just that (`beforeSecondFactor`).
 */
export const credentialGate: Check = ({ scope: { actor }, schema, document, operation }) => {
  if (!actor || !(actor.tokenScopes || actor.mustSetSecondFactor)) return;
  const fields = getOperationRootType(schema, operation).getFields();
  const names = rootFieldsOf(document, operation);
  const marked = (name: string, mark: string) => fields[name]?.extensions[mark] === true;

  if (actor.mustSetSecondFactor)
    for (const name of names) if (!marked(name, "beforeSecondFactor")) throw forbidden(SECOND_FACTOR_FIRST);
  if (!actor.tokenScopes) return;
  for (const name of names) {
    if (marked(name, "sessionOnly")) throw forbidden(`${name} is for people: an API token cannot do it.`);
    const scope = name.startsWith("__") ? "introspection" : scopeOf(operation.operation);
    if (!actor.tokenScopes.includes(scope))
      throw forbidden(`This API token lacks the scope "${scope}", which ${name} needs.`);
  }
};

const SECOND_FACTOR_FIRST = "Your role asks for a second factor. Set one up first; then everything else opens.";

/** The same for what is no operation, such as a file: who may ask, or a refusal. */
export function admitted(actor: Actor | null, needed: "read" | "write"): Actor {
  if (!actor) throw new AppError("UNAUTHENTICATED", "Sign in first.");
  if (actor.mustSetSecondFactor) throw forbidden(SECOND_FACTOR_FIRST);
  if (actor.tokenScopes && !actor.tokenScopes.includes(needed))
    throw forbidden(`This API token lacks the scope "${needed}", which files need.`);
  return actor;
}

const scopeOf = (operation: OperationTypeNode): string => (operation === OperationTypeNode.MUTATION ? "write" : "read");

const forbidden = (message: string) =>
  new GraphQLError(message, { extensions: { code: "FORBIDDEN", http: { status: 403 } } });
