import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import styles from "../../features/administration/administration.module.css";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { PostList } from "../../features/administration/posts/post-list.tsx";
import { UnitTree } from "../../features/administration/units/unit-tree.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { UNIT_LIST } from "../../features/exports/lists/unit-list.ts";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import type { UnitsPageQuery } from "./units-page.generated.ts";

const route = getRouteApi("/shell/administration/administrasi/unit");

/** The units whose records one keeps, as a tree or as found, and the posts there whose appraiser is wrong. */
export function UnitsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [said, setSaid] = useState<Saying | null>(null);
  const { orgUnits, postsToMend, viewer } = data;
  const tops = viewer?.keptUnits ?? [];

  return (
    <Page>
      <title>{`${m.adm_units()} · ${m.product_name()}`}</title>
      <PageHead title={m.adm_units()}>
        <p role="status">{leadOf(data)}</p>
      </PageHead>
      <div className={styles.filters} role="search">
        <Choice
          label={m.adm_units_show()}
          value={search.show ?? "tree"}
          options={[
            { value: "tree" as const, label: m.adm_units_tree(), show: m.adm_units_tree() },
            { value: "mend" as const, label: m.adm_units_mend(), show: m.adm_units_mend() },
          ]}
          onChange={(show) => void navigate({ search: show === "mend" ? { show } : {} })}
        />
        {search.show === undefined && (
          <SearchLine
            label={m.adm_units_search()}
            value={search.q ?? ""}
            onChange={(q) => void navigate({ search: q ? { q } : {}, replace: true, resetScroll: false })}
          />
        )}
        {search.show === undefined && <ListExport file={UNIT_LIST} variables={{ name: search.q ?? "" }} />}
      </div>
      <Said said={said} />
      <Content isBusy={shown !== loaded}>
        {postsToMend && postsToMend.length === 0 && (
          <Notice title={m.adm_mend_none_title()}>{m.adm_mend_none()}</Notice>
        )}
        {postsToMend && postsToMend.length > 0 && (
          <PostList caption={m.adm_units_mend()} posts={postsToMend} of="many" onDone={(words) => setSaid({ words })} />
        )}
        {orgUnits && <Found units={orgUnits.nodes} />}
        {!orgUnits && !postsToMend && tops.length === 0 && (
          <Notice title={m.adm_not_yours_title()}>{m.adm_not_yours()}</Notice>
        )}
        {tops.length > 0 && <UnitTree units={tops} />}
      </Content>
      {orgUnits && (
        <PageNav
          info={orgUnits.pageInfo}
          onMove={(cursors) => void navigate({ search: { ...(search.q && { q: search.q }), ...cursors } })}
        />
      )}
    </Page>
  );
}

function leadOf({ orgUnits, postsToMend }: UnitsPageQuery): string {
  if (postsToMend) return m.adm_mend_count({ n: formatCount(postsToMend.length) });
  return orgUnits ? m.adm_units_found({ n: formatCount(orgUnits.totalCount) }) : m.adm_units_lead();
}

type Units = NonNullable<UnitsPageQuery["orgUnits"]>["nodes"];

function Found({ units }: { units: Units }) {
  if (units.length === 0) return <Notice title={m.adm_units_none_title()}>{m.adm_units_none()}</Notice>;
  return (
    <Listing
      caption={m.adm_units()}
      rows={units}
      id={({ id }) => id}
      title={{
        key: "name",
        head: m.adm_unit(),
        cell: ({ id, name }) => (
          <Link to="/administrasi/unit/$id" params={{ id }}>
            {name}
          </Link>
        ),
      }}
      columns={[
        { key: "code", head: m.adm_unit_code(), cell: ({ code }) => code },
        { key: "above", head: m.adm_unit_above(), cell: ({ parent }) => parent?.name ?? "–" },
        { key: "head", head: m.adm_unit_head(), cell: ({ head }) => head?.name ?? m.adm_unit_no_head() },
        {
          key: "days",
          head: m.adm_days(),
          cell: ({ startsOn, endsOn }) =>
            endsOn === null
              ? m.person_post_since({ date: formatDay(startsOn) })
              : m.person_post_span({ from: formatDay(startsOn), to: formatDay(endsOn) }),
        },
      ]}
    />
  );
}
