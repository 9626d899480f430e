import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { BrandMark } from "../../features/installation/brand-mark.tsx";
import { LanguageChoice, ThemeChoice } from "../../features/preferences/preferences.tsx";
import { SampleBadge } from "../../features/installation/sample-badge.tsx";
import { SignInForm, type Credentials } from "../../features/session/sign-in-form.tsx";
import { locale } from "../../lib/locale.ts";
import { stored } from "../../lib/stored.ts";
import * as m from "../../messages/messages.js";
import styles from "./sign-in-page.module.css";

const route = getRouteApi("/sign-in");
// Outlives a reload and a change of language. The password is kept nowhere.
const typed = stored("sessionStorage", "andir.identifier");

export function SignInPage() {
  const { query } = route.useLoaderData();
  const { returnTo } = route.useSearch();
  const { data } = useReadQuery(query);
  const [credentials, setCredentials] = useState<Credentials>({ identifier: typed.read() ?? "", password: "" });
  const { agencyName, isDemo, demoAccounts, demoPassword } = data.installation;

  function change(next: Credentials) {
    typed.write(next.identifier);
    setCredentials(next);
  }
  function enter() {
    typed.write(null);
    // A new document: nothing that the person before could see, and no answer still on its way, reaches this one.
    window.location.replace(returnTo ?? "/");
  }

  return (
    <div className={styles.page}>
      <title>{`${m.sign_in()} · ${m.product_name()}`}</title>
      <header className={styles.bar}>
        {isDemo && <SampleBadge />}
        <LanguageChoice />
        <ThemeChoice />
      </header>
      <main className={styles.columns} data-demo={isDemo || undefined}>
        <div className={styles.main}>
          <p className={styles.brand}>
            <BrandMark size={32} />
            <span>
              {m.product_name()}
              <br />
              <span className={styles.lead}>{agencyName}</span>
            </span>
          </p>
          <div className={styles.heading}>
            <h1 className={styles.title}>{m.sign_in()}</h1>
            <p className={styles.lead}>{returnTo === undefined ? m.sign_in_lead() : m.sign_in_returning()}</p>
          </div>
          <SignInForm value={credentials} onChange={change} onSignedIn={enter} />
          <p>
            <Link to="/privasi">{m.privacy_notice()}</Link>
          </p>
        </div>
        {isDemo && (
          <section className={styles.demo} aria-labelledby="demo-title">
            <h2 id="demo-title">{m.demo_title()}</h2>
            <p>{m.demo_help({ password: demoPassword ?? "" })}</p>
            <ul className={styles.accounts}>
              {demoAccounts.map(({ identifier, description, descriptionEn }) => (
                <li key={identifier}>
                  <button
                    type="button"
                    aria-pressed={credentials.identifier === identifier}
                    onClick={() => change({ identifier, password: demoPassword ?? "" })}
                  >
                    <strong>{identifier}</strong>
                    <span>{locale() === "en" ? descriptionEn : description}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  );
}
