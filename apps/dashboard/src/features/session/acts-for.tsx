import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatList } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Emphasis } from "../../ui/emphasis.tsx";
import { ActsFor_ViewerFragmentDoc, type ActsFor_ViewerFragment } from "./acts-for.generated.ts";
import styles from "./acts-for.module.css";

/** In whose place one acts today; nothing for who acts for oneself alone. */
export function ActsFor({ viewer }: { viewer: FragmentType<ActsFor_ViewerFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ActsFor_ViewerFragmentDoc, from: viewer });
  if (data.actsFor.length === 0) return null;
  return (
    <aside className={styles.line} aria-label={m.acts_for_label()}>
      <Emphasis>{m.acts_for({ names: formatList(data.actsFor.map(({ name }) => name)) })}</Emphasis>
    </aside>
  );
}
