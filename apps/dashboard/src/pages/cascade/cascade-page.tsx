import { useReadQuery, type QueryRef } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { CascadeGaps } from "../../features/cascade/cascade-gaps.tsx";
import { CascadeTree } from "../../features/cascade/cascade-tree.tsx";
import { RoleMatrix } from "../../features/cascade/role-matrix.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { UnitCombobox } from "../../features/org-units/unit-combobox.tsx";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Choice } from "../../ui/choice.tsx";
import { NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import type { CascadePageQuery } from "./cascade-page.generated.ts";
import styles from "./cascade-page.module.css";

const route = getRouteApi("/shell/skp/jenjang");

/** How the results of a unit hang together, where not, and who does what for which. */
export function CascadePage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { query, year, thisYear } = shown;
  return query === null ? (
    <NoUnit />
  ) : (
    <Shown query={query} year={year} thisYear={thisYear} isBusy={shown !== loaded} />
  );
}

interface ShownProps {
  query: QueryRef<CascadePageQuery>;
  year: number;
  thisYear: number;
  isBusy: boolean;
}

function Shown({ query, year, thisYear, isBusy }: ShownProps) {
  const { data } = useReadQuery(query);
  const { lihat } = route.useSearch();
  const navigate = route.useNavigate();
  const { orgUnit: unit, cascadeGaps: gaps } = data;
  if (!unit) return <MissingRecord />;
  const views = [
    { value: "jenjang", label: m.cascade_view_tree(), show: m.cascade_view_tree() },
    { value: "matriks", label: m.cascade_view_matrix(), show: m.cascade_view_matrix() },
    { value: "celah", label: m.cascade_view_gaps(), show: m.cascade_view_gaps() },
  ] as const;

  return (
    <Page>
      <title>{`${m.cascade_title({ unit: unit.name })} · ${m.product_name()}`}</title>
      <PageHead
        title={m.cascade_title({ unit: unit.name })}
        action={
          <Select
            label={m.skp_year()}
            value={String(year)}
            options={[thisYear + 1, thisYear, thisYear - 1].map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(value) => void navigate({ search: (before) => ({ ...before, tahun: Number(value) }) })}
          />
        }
      />
      <Answer
        clauses={
          gaps.unsupportedCount + gaps.unlinkedCount === 0
            ? [{ text: m.gaps_none() }]
            : [
                gaps.unsupportedCount > 0 && {
                  text: m.gaps_unsupported_n({ n: formatCount(gaps.unsupportedCount) }),
                  isUrgent: true,
                },
                gaps.unlinkedCount > 0 && { text: m.gaps_unlinked_n({ n: formatCount(gaps.unlinkedCount) }) },
              ]
        }
      />
      <div className={styles.tools}>
        <Choice
          label={m.cascade_view()}
          value={lihat ?? "jenjang"}
          options={views}
          onChange={(value) =>
            void navigate({
              search: ({ lihat: _before, ...rest }) => ({ ...rest, ...(value !== "jenjang" && { lihat: value }) }),
            })
          }
        />
        <UnitChoice />
      </div>
      <Content isBusy={isBusy}>
        {lihat === "celah" && gaps.unsupported && gaps.unlinked ? (
          <CascadeGaps gaps={{ ...gaps, unsupported: gaps.unsupported, unlinked: gaps.unlinked }} />
        ) : lihat === "matriks" ? (
          <RoleMatrix unit={unit} year={year} />
        ) : (
          <CascadeTree unit={unit} year={year} />
        )}
      </Content>
    </Page>
  );
}

/** Another unit, by part of its name. */
function UnitChoice() {
  const navigate = route.useNavigate();
  const [value, setValue] = useState(NOTHING_CHOSEN);
  return (
    <div className={styles.unit}>
      <UnitCombobox
        id="cascade-unit"
        label={m.cascade_other_unit()}
        value={value}
        onChange={(next) => {
          setValue(next.chosen ? NOTHING_CHOSEN : next);
          if (next.chosen) {
            const unit = next.chosen.id;
            void navigate({ search: (before) => ({ ...before, unit }) });
          }
        }}
      />
    </div>
  );
}

/** For who is in no unit: the choice is theirs. */
function NoUnit() {
  return (
    <Page>
      <title>{`${m.cascade_link()} · ${m.product_name()}`}</title>
      <Notice title={m.cascade_link()} action={<UnitChoice />}>
        {m.cascade_choose()}
      </Notice>
    </Page>
  );
}
