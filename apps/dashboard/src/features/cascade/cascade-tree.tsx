import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatScore, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { CascadeTree_UnitFragmentDoc, type CascadeTree_UnitFragment } from "./cascade-tree.generated.ts";
import styles from "./cascade-tree.module.css";
import { treeOf, type Tree } from "./tree.ts";

type Node = CascadeTree_UnitFragment["cascade"]["nodes"][number];
type Indicator = Node["result"]["indicators"][number];

/** The leader's results with what supports them, down the unit; targets add up by their pattern. */
export function CascadeTree({ unit, year }: { unit: FragmentType<CascadeTree_UnitFragment>; year: number }) {
  const { data } = useSuspenseFragment({ fragment: CascadeTree_UnitFragmentDoc, from: unit, variables: { year } });
  const trees = treeOf(data.cascade.nodes);
  if (trees.length === 0)
    return <Notice title={m.cascade_none_title()}>{m.cascade_none({ unit: data.name, year: String(year) })}</Notice>;
  return (
    <>
      <ul className={styles.tree} aria-label={m.cascade_tree({ unit: data.name })}>
        {trees.map((tree) => (
          <Branch key={tree.node.result.id} tree={tree} />
        ))}
      </ul>
      {data.cascade.isCutOff && <p className={styles.quiet}>{m.cascade_cut_off()}</p>}
    </>
  );
}

const OPEN = 2; // levels that are unfolded at first

function Branch({ tree: { node, children } }: { tree: Tree<Node> }) {
  if (children.length === 0)
    return (
      <li className={styles.leaf} data-top={node.level === 1 || undefined}>
        <Result node={node} count={0} />
      </li>
    );
  return (
    <li>
      <details open={node.level < OPEN}>
        <summary className={styles.summary}>
          <Result node={node} count={children.length} />
        </summary>
        {node.result.plan && (
          <p className={styles.open}>
            <Link to="/skp/$id" params={{ id: node.result.plan.id }}>
              {m.cascade_open_plan({ name: node.result.employee.name })}
            </Link>
          </p>
        )}
        <ul className={styles.children}>
          {children.map((child) => (
            <Branch key={child.node.result.id} tree={child} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Result({ node: { result, level }, count }: { node: Node; count: number }) {
  const { id, plan, title, employee, position, indicators } = result;
  return (
    <div className={styles.result} id={`result-${id}`}>
      <div>
        <p className={styles.title}>{title}</p>
        <p className={styles.quiet}>
          {plan && count === 0 ? (
            <Link to="/skp/$id" params={{ id: plan.id }}>
              {employee.name}
            </Link>
          ) : (
            employee.name
          )}{" "}
          · {position.title}
          {count > 0 && ` · ${m.cascade_supported({ n: count })}`}
          {count === 0 && level === 1 && (
            <>
              {" · "}
              <strong>{m.cascade_unsupported()}</strong>
            </>
          )}
        </p>
      </div>
      {indicators.length > 0 && (
        <ul className={styles.indicators}>
          {indicators.map((indicator) => (
            <li key={indicator.id}>
              {indicator.text}
              {indicator.target !== null && `: ${formatTerm(indicator.target)} ${indicator.unitOfMeasure ?? ""}`}
              {indicator.rollUp.supportingCount > 0 && <span className={styles.rollUp}>{rollUpWord(indicator)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Counts add up; a state or a published figure never does, so its span is told. */
function rollUpWord({ rollUp, unitOfMeasure }: Indicator): string {
  const n = rollUp.supportingCount;
  const unit = unitOfMeasure ?? "";
  if (rollUp.target !== null)
    return m.cascade_sum({
      n,
      sum: formatTerm(rollUp.target),
      unit,
      share: rollUp.coverage === null ? "–" : `${formatScore(rollUp.coverage)} %`,
    });
  if (rollUp.lowest !== null && rollUp.highest !== null)
    return m.cascade_range({ n, low: formatTerm(rollUp.lowest), high: formatTerm(rollUp.highest), unit });
  return m.cascade_parts({ n });
}
