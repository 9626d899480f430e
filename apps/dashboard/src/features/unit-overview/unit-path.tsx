import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { UnitPath_UnitFragmentDoc, type UnitPath_UnitFragment } from "./unit-path.generated.ts";
import styles from "./unit-path.module.css";
import { sameView } from "./unit-views.ts";

interface Above {
  id: string;
  name: string;
  viewerMaySeeOverview: boolean;
  parent?: Above | null;
}

/** The way up from a unit, as far as it is the viewer's to see; what is seen of the one is seen of the other. */
export function UnitPath({ unit }: { unit: FragmentType<UnitPath_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: UnitPath_UnitFragmentDoc, from: unit });
  const above: Above[] = [];
  for (let next: Above | null | undefined = data.parent; next?.viewerMaySeeOverview; next = next.parent)
    above.unshift(next);
  if (above.length === 0) return null;
  return (
    <nav aria-label={m.unit_path()}>
      <ol className={styles.path}>
        {above.map(({ id, name }) => (
          <li key={id}>
            <Link to="/unit/$id" params={{ id }} search={sameView}>
              {name}
            </Link>
            <Icon name="right" />
          </li>
        ))}
        <li aria-current="page">{data.name}</li>
      </ol>
    </nav>
  );
}
