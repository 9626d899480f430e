import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import * as m from "../messages/messages.js";
import { Icon } from "../ui/icon.tsx";
import { Popup } from "../ui/popup.tsx";
import { ActsFor } from "../features/session/acts-for.tsx";
import { BrandMark } from "../features/installation/brand-mark.tsx";
import { AccountLanguageChoice } from "../features/preferences/account-language-choice.tsx";
import { ThemeChoice } from "../features/preferences/preferences.tsx";
import { SampleBadge } from "../features/installation/sample-badge.tsx";
import { destinationsIn } from "./destinations.ts";
import { OnDevice } from "./on-device.tsx";
import { ShellKeys } from "./shell-keys.tsx";
import styles from "./shell.module.css";
import { SignOut } from "./sign-out.tsx";
import { useFocusOnNewPage } from "./use-focus-on-new-page.ts";

const route = getRouteApi("/shell");

/** The frame of every page behind the sign-in. */
export function Shell() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const here = useLocation();
  const main = useFocusOnNewPage(here.pathname);
  const { installation, viewer } = data;
  const navigate = useNavigate();
  const { askToSignIn } = route.useRouteContext();
  useEffect(() => {
    if (!viewer) askToSignIn();
  }, [viewer, askToSignIn]);
  const mustSetUp = viewer?.account.secondFactorRequired === true && !viewer.account.secondFactor;
  const isAway = mustSetUp && here.pathname !== "/akun";
  useEffect(() => {
    if (isAway) void navigate({ to: "/akun", replace: true });
  }, [isAway, navigate]);
  if (!viewer) return null;

  return (
    <>
      <a className={styles.skip} href="#content">
        {m.skip_to_content()}
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <BrandMark />
          <span className={styles.brandName}>{m.product_name()}</span>
        </Link>
        <nav className={styles.nav} aria-label={m.nav_main()}>
          {destinationsIn("bar", viewer.capabilities).map(({ to, word }) => (
            <Link key={to} to={to}>
              {word()}
            </Link>
          ))}
          {viewer.employee && (
            <Link to="/people/$id" params={{ id: viewer.employee.id }}>
              {m.nav_me()}
            </Link>
          )}
        </nav>
        {installation.isDemo && <SampleBadge />}
        <Popup
          trigger={
            <span className={styles.account}>
              <Icon name="person" />
              <span className={styles.accountName}>{viewer.employee?.name ?? m.account()}</span>
              <Icon name="down" />
            </span>
          }
        >
          <div>
            <p className={styles.who}>{viewer.employee?.name ?? m.account()}</p>
            <p className={styles.agency}>{installation.agencyName}</p>
          </div>
          <ul className={styles.links}>
            {destinationsIn("menu", viewer.capabilities).map(({ to, word }) => (
              <li key={to}>
                <Link to={to}>{word()}</Link>
              </li>
            ))}
          </ul>
          <div className={styles.setting}>
            <span>{m.language()}</span>
            <AccountLanguageChoice />
          </div>
          <div className={styles.setting}>
            <span>{m.theme()}</span>
            <ThemeChoice />
          </div>
          <SignOut account={viewer.id} />
        </Popup>
      </header>
      <ActsFor viewer={viewer} />
      <main ref={main} id="content" className={styles.main} tabIndex={-1}>
        {!isAway && <Outlet />}
      </main>
      <ShellKeys />
      <OnDevice account={viewer.id} />
    </>
  );
}
