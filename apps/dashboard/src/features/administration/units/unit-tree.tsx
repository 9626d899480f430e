import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { OrgTree_UnitFragmentDoc, type OrgTree_UnitFragment } from "./unit-tree.generated.ts";
import styles from "./unit-tree.module.css";

interface Branch {
  id: string;
  code: string;
  name: string;
  children?: readonly Branch[];
}

/** The units that one keeps, from where they begin; what lies deeper is shown with the unit above it. */
export function UnitTree({ units }: { units: readonly FragmentType<OrgTree_UnitFragment>[] }) {
  const { data } = useSuspenseFragment({ fragment: OrgTree_UnitFragmentDoc, from: [...units] });
  return <Branches branches={data} isOpen />;
}

function Branches({ branches, isOpen = false }: { branches: readonly Branch[]; isOpen?: boolean }) {
  return (
    <ul className={styles.branches}>
      {branches.map((branch) => (
        <li key={branch.id}>
          <Unit unit={branch} />
          {branch.children && branch.children.length > 0 && (
            <details open={isOpen}>
              <summary>
                {m.adm_units_below({ n: formatCount(branch.children.length) })}
                <span className="visually-hidden">: {branch.name}</span>
              </summary>
              <Branches branches={branch.children} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Unit({ unit: { id, name, code } }: { unit: Branch }) {
  return (
    <span className={styles.unit}>
      <Link to="/administrasi/unit/$id" params={{ id }}>
        {name}
      </Link>
      <span className={styles.code}>{code}</span>
    </span>
  );
}
