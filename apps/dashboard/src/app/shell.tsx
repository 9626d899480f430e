import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import * as m from "../messages/messages.js";
import { Icon } from "../ui/icon.tsx";
import { Popup } from "../ui/popup.tsx";
import { AccessLinks } from "../features/session/access-links.tsx";
import { ActsFor } from "../features/session/acts-for.tsx";
import { BrandMark } from "../features/installation/brand-mark.tsx";
import { AccountLanguageChoice } from "../features/preferences/account-language-choice.tsx";
import { ThemeChoice } from "../features/preferences/preferences.tsx";
import { SampleBadge } from "../features/installation/sample-badge.tsx";
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
          {viewer.capabilities.includes("team") && <Link to="/team">{m.nav_team()}</Link>}
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
            <li>
              <Link to="/akun">{m.account_mine()}</Link>
            </li>
            {viewer.employee && (
              <li>
                <Link to="/data-saya">{m.my_data()}</Link>
              </li>
            )}
            <AccessLinks capabilities={viewer.capabilities} />
            {viewer.capabilities.includes("accounts") && (
              <li>
                <Link to="/administrasi/akun">{m.accounts_title()}</Link>
              </li>
            )}
            <li>
              <Link to="/privasi">{m.privacy_notice()}</Link>
            </li>
          </ul>
          <div className={styles.setting}>
            <span>{m.language()}</span>
            <AccountLanguageChoice />
          </div>
          <div className={styles.setting}>
            <span>{m.theme()}</span>
            <ThemeChoice />
          </div>
          <SignOut />
        </Popup>
      </header>
      <ActsFor viewer={viewer} />
      <main ref={main} id="content" className={styles.main} tabIndex={-1}>
        {!isAway && <Outlet />}
      </main>
    </>
  );
}
