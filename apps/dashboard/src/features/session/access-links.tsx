import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";

/** Entries of the account's menu, for a list that the menu owns. */
export function AccessLinks({ capabilities }: { capabilities: readonly string[] }) {
  return (
    <>
      {capabilities.includes("work") && (
        <li>
          <Link to="/delegasi">{m.delegations_title()}</Link>
        </li>
      )}
      {capabilities.includes("roles") && (
        <li>
          <Link to="/administrasi/peran">{m.grants_title()}</Link>
        </li>
      )}
    </>
  );
}
