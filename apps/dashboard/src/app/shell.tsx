import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link, Outlet, useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import * as m from "../messages/messages.js";
import { GuideFrame } from "../features/guide/guide-frame.tsx";
import { ActsFor } from "../features/session/acts-for.tsx";
import { BrandMark } from "../features/installation/brand-mark.tsx";
import { SampleBadge } from "../features/installation/sample-badge.tsx";
import { DraftOwner } from "../lib/draft-owner.ts";
import { AccountMenu } from "./account-menu.tsx";
import { destinationsFor } from "./destinations.ts";
import { NoticeBell } from "./notice-bell.tsx";
import { OnDevice } from "./on-device.tsx";
import { ShellKeys } from "./shell-keys.tsx";
import styles from "./shell.module.css";
import { SandboxBadge } from "../features/sandbox/sandbox-badge.tsx";
import { SandboxFrame } from "../features/sandbox/sandbox-frame.tsx";
import { ThumbBar } from "./thumb-bar.tsx";
import { useFocusOnNewPage } from "./use-focus-on-new-page.ts";

const route = getRouteApi("/shell");

/** From so many places on, one's own page is found in the menu: the bar has to fit an office screen. */
const CROWDED = 5;

/** The frame of every page behind the sign-in. */
export function Shell() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const here = useLocation();
  const main = useFocusOnNewPage(here.pathname);
  const { installation, viewer } = data;
  const { routesByPath } = useRouter();
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
  const capabilities = installation.hasSandbox ? [...viewer.capabilities, "sandbox"] : viewer.capabilities;
  const destinations = destinationsFor(capabilities, (to) => to in routesByPath);
  const bar = destinations.filter(({ place }) => place === "bar");

  return (
    <DraftOwner value={viewer.id}>
      <a className={styles.skip} href="#content">
        {m.skip_to_content()}
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <BrandMark />
          <span className={styles.brandName}>{m.product_name()}</span>
        </Link>
        <nav className={styles.nav} aria-label={m.nav_main()}>
          {bar.map(({ to, word }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
              {word()}
            </Link>
          ))}
          {viewer.employee && bar.length < CROWDED && (
            <Link to="/people/$id" params={{ id: viewer.employee.id }}>
              {m.nav_me()}
            </Link>
          )}
        </nav>
        {installation.isSandbox ? <SandboxBadge /> : installation.isDemo && <SampleBadge />}
        <ShellKeys destinations={destinations} viewer={viewer} />
        {viewer.employee && <NoticeBell unread={viewer.unreadNoticeCount} />}
        <AccountMenu
          account={viewer.id}
          name={viewer.employee?.name ?? m.account()}
          agencyName={installation.agencyName}
          destinations={destinations.filter(({ place }) => place === "menu")}
          employeeId={viewer.employee?.id ?? null}
        />
      </header>
      {installation.isSandbox && <SandboxFrame account={viewer.id} name={viewer.employee?.name ?? null} />}
      <ActsFor viewer={viewer} />
      <GuideFrame />
      <main ref={main} id="content" className={styles.main} tabIndex={-1}>
        {!isAway && <Outlet />}
      </main>
      <ThumbBar destinations={destinations} employeeId={viewer.employee?.id ?? null} />
      <OnDevice account={viewer.id} />
    </DraftOwner>
  );
}
