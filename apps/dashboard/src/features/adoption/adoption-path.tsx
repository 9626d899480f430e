import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { samePeriod } from "./adoption-rows.ts";
import styles from "../unit-overview/unit-path.module.css";
import { AdoptionPath_UnitFragmentDoc, type AdoptionPath_UnitFragment } from "./adoption-path.generated.ts";

interface Above {
  id: string;
  name: string;
  viewerMaySeeAdoption: boolean;
  parent?: Above | null;
}

/** The way up from a unit, as far as it is the viewer's to see. */
export function AdoptionPath({ unit }: { unit: FragmentType<AdoptionPath_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AdoptionPath_UnitFragmentDoc, from: unit });
  const above: Above[] = [];
  for (let next: Above | null | undefined = data.parent; next?.viewerMaySeeAdoption; next = next.parent)
    above.unshift(next);
  if (above.length === 0) return null;
  return (
    <nav aria-label={m.unit_path()}>
      <ol className={styles.path}>
        {above.map(({ id, name }) => (
          <li key={id}>
            <Link to="/adopsi/$id" params={{ id }} search={samePeriod}>
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
