import * as m from "../../messages/messages.js";

export const secretWords = () => ({ copy: m.copy(), copied: m.copied(), byHand: m.copy_by_hand() });

/** What a token may be used for, the least first. */
export const TOKEN_SCOPES = ["read", "write", "introspection"] as const;

export function scopeWord(scope: string): string {
  switch (scope) {
    case "read":
      return m.scope_read();
    case "write":
      return m.scope_write();
    case "introspection":
      return m.scope_introspection();
    default:
      return scope;
  }
}
