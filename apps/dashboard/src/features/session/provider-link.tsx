import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { ProviderLink_OptionsFragmentDoc, type ProviderLink_OptionsFragment } from "./provider-link.generated.ts";
import styles from "./provider-link.module.css";

interface ProviderLinkProps {
  options: FragmentType<ProviderLink_OptionsFragment>;
  returnTo: string | undefined;
  /** Whether one can also sign in with a password here. */
  isAlternative: boolean;
}

/** Single sign-on with the agency's own account, where one is set up. */
export function ProviderLink({ options, returnTo, isAlternative }: ProviderLinkProps) {
  const { data } = useSuspenseFragment({ fragment: ProviderLink_OptionsFragmentDoc, from: options });
  const { identityProviderName: name, identityProviderUrl: url } = data;
  if (!name || !url) return null;
  const address = returnTo === undefined ? url : `${url}?${new URLSearchParams({ returnTo }).toString()}`;
  return (
    <div className={styles.provider}>
      {isAlternative && <p className={styles.or}>{m.sign_in_or()}</p>}
      {/* A document of the server, which leads on to the provider: no route of the dashboard. */}
      <a href={address} className={buttonClass(isAlternative ? "outline" : "primary")}>
        {m.sign_in_with({ provider: name })}
      </a>
    </div>
  );
}
