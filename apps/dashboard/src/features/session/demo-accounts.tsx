import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import {
  DemoAccounts_InstallationFragmentDoc,
  type DemoAccounts_InstallationFragment,
} from "./demo-accounts.generated.ts";
import styles from "./demo-accounts.module.css";
import type { Credentials } from "./sign-in-form.tsx";

interface DemoAccountsProps {
  installation: FragmentType<DemoAccounts_InstallationFragment>;
  chosen: string;
  onChoose: (credentials: Credentials) => void;
}

/** The invented people of a trial: one click fills the form. */
export function DemoAccounts({ installation, chosen, onChoose }: DemoAccountsProps) {
  const { data } = useSuspenseFragment({ fragment: DemoAccounts_InstallationFragmentDoc, from: installation });
  const password = data.demoPassword ?? "";
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{m.demo_title()}</h2>
      <p>{m.demo_help({ password })}</p>
      <ul className={styles.accounts}>
        {data.demoAccounts.map(({ identifier, description, descriptionEn }) => (
          <li key={identifier}>
            <button
              type="button"
              aria-pressed={chosen === identifier}
              onClick={() => onChoose({ identifier, password })}
            >
              <strong>{identifier}</strong>
              <span>{locale() === "en" ? descriptionEn : description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
