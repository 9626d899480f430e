import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { BrandMark } from "../installation/brand-mark.tsx";
import { SampleBadge } from "../installation/sample-badge.tsx";
import { LanguageChoice, ThemeChoice } from "../preferences/preferences.tsx";
import { Entrance_InstallationFragmentDoc, type Entrance_InstallationFragment } from "./entrance.generated.ts";
import styles from "./entrance.module.css";

interface EntranceProps {
  installation: FragmentType<Entrance_InstallationFragment>;
  title: string;
  lead: string;
  children: ReactNode;
  /** What stands beside it where there is room. */
  aside?: ReactNode;
}

/** The frame of the pages before the sign-in: who we are, the language, and one thing to do. */
export function Entrance({ installation, title, lead, children, aside }: EntranceProps) {
  const { data } = useSuspenseFragment({ fragment: Entrance_InstallationFragmentDoc, from: installation });
  return (
    <div className={styles.page}>
      <title>{`${title} · ${m.product_name()}`}</title>
      <header className={styles.bar}>
        {data.isDemo && <SampleBadge />}
        <LanguageChoice />
        <ThemeChoice />
      </header>
      <main className={styles.columns} data-aside={aside ? true : undefined}>
        <div className={styles.main}>
          <p className={styles.brand}>
            <BrandMark size={32} />
            <span>
              {m.product_name()}
              <br />
              <span className={styles.lead}>{data.agencyName}</span>
            </span>
          </p>
          <div className={styles.heading}>
            <h1 className={styles.title}>{title}</h1>
            <p className={styles.lead}>{lead}</p>
          </div>
          {children}
        </div>
        {aside}
      </main>
    </div>
  );
}
