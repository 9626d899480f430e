import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link, Outlet } from "@tanstack/react-router";
import type { LinkProps } from "@tanstack/react-router";
import * as m from "../messages/messages.js";
import styles from "./administration-layout.module.css";

const shell = getRouteApi("/shell");

interface Room {
  to: NonNullable<LinkProps["to"]>;
  word: () => string;
  /** Any of these, as the server says what the viewer can do. */
  of: readonly string[];
}

const ROOMS: readonly Room[] = [
  { to: "/administrasi", word: m.adm_overview, of: ["accounts", "cycle"] },
  { to: "/administrasi/periode", word: m.adm_periods, of: ["cycle", "agency"] },
  { to: "/administrasi/unit", word: m.adm_units, of: ["accounts"] },
  { to: "/administrasi/pegawai", word: m.adm_people, of: ["accounts"] },
  { to: "/administrasi/perbaikan", word: m.adm_corrections, of: ["accounts"] },
  { to: "/administrasi/kalender", word: m.adm_calendar, of: ["accounts", "cycle"] },
  { to: "/administrasi/aturan", word: m.adm_rules, of: ["accounts", "cycle"] },
  { to: "/administrasi/akun", word: m.accounts_title, of: ["accounts"] },
  { to: "/administrasi/peran", word: m.grants_title, of: ["roles"] },
  { to: "/administrasi/webhook", word: m.hook_title, of: ["agency"] },
  { to: "/administrasi/jejak", word: m.adm_log, of: ["accounts", "cycle"] },
];

/** The rooms of the administration, those that are of use to the viewer. */
export function AdministrationLayout() {
  const { query } = shell.useLoaderData();
  const { data } = useReadQuery(query);
  const capabilities = data.viewer?.capabilities ?? [];
  const rooms = ROOMS.filter(({ of }) => of.some((each) => capabilities.includes(each)));
  return (
    <>
      {rooms.length > 1 && (
        <nav className={styles.rooms} aria-label={m.adm_title()}>
          <ul>
            {rooms.map(({ to, word }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === "/administrasi", includeSearch: false }}>
                  {word()}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Outlet />
    </>
  );
}
