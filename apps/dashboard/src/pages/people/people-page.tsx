import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import styles from "../../features/administration/administration.module.css";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { AddEmployeeDialog } from "../../features/administration/people/person-dialogs.tsx";
import { employmentWord } from "../../features/employees/words.ts";
import { ListExport } from "../../features/exports/list-export.tsx";
import { PEOPLE_LIST } from "../../features/exports/lists/people-list.ts";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Listing, type Column } from "../../ui/listing.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import type { PeopleAdministrationPageQuery } from "./people-page.generated.ts";
import { peopleVariables, type PeopleSearch } from "./people-search.ts";

const route = getRouteApi("/shell/administration/administrasi/pegawai");

type Person = PeopleAdministrationPageQuery["employees"]["nodes"][number];

/** The people whose records one keeps. */
export function PeoplePage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const { nodes, pageInfo, totalCount } = data.employees;
  const change = (part: { [K in keyof PeopleSearch]?: PeopleSearch[K] | undefined }) => {
    const { q, unit, post, sort } = { ...search, ...part };
    void navigate({
      search: { ...(q && { q }), ...(unit && { unit }), ...(post && { post }), ...(sort && { sort }) },
      resetScroll: false,
    });
  };

  const { filter, orderBy } = peopleVariables(search);

  return (
    <Page>
      <title>{`${m.adm_people()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.adm_people()}
        action={
          <Button kind="primary" onClick={() => setIsAdding(true)}>
            <Icon name="plus" />
            {m.adm_person_add()}
          </Button>
        }
      >
        <p role="status">{countWord(search.post, formatCount(totalCount))}</p>
        {data.orgUnit && (
          <p>
            {m.adm_people_of_unit({ unit: data.orgUnit.name })} ·{" "}
            <Link to="/administrasi/pegawai" search={{ ...(search.post && { post: search.post }) }}>
              {m.adm_people_all()}
            </Link>
          </p>
        )}
      </PageHead>
      <div className={styles.filters} role="search">
        <SearchLine
          label={m.adm_people_search()}
          value={search.q ?? ""}
          onChange={(q) => change({ q: q || undefined })}
        />
        <Choice
          label={m.adm_people_show()}
          value={search.post ?? "held"}
          options={[
            { value: "held" as const, label: m.adm_people_placed(), show: m.adm_people_placed() },
            { value: "none" as const, label: m.adm_people_without(), show: m.adm_people_without() },
            { value: "left" as const, label: m.adm_people_left(), show: m.adm_people_left() },
          ]}
          onChange={(post) => change({ post: post === "held" ? undefined : post })}
        />
        <ListExport file={PEOPLE_LIST} variables={{ filter, orderBy }} />
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.adm_people_none_title()}>{m.adm_people_none()}</Notice>
        ) : (
          <Listing
            caption={m.adm_people()}
            rows={nodes}
            id={({ id }) => id}
            title={{
              key: "name",
              head: m.adm_name(),
              cell: (person) => <Name person={person} />,
              sort: {
                now: search.sort === "desc" ? "descending" : "ascending",
                onSort: () => change({ sort: search.sort === "desc" ? undefined : "desc" }),
              },
            }}
            columns={columns()}
          />
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) =>
          void navigate({ search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...cursors }) })
        }
      />
      {isAdding && (
        <AddEmployeeDialog
          onClose={() => setIsAdding(false)}
          onDone={({ id }) => void navigate({ to: "/administrasi/pegawai/$id", params: { id }, search: {} })}
        />
      )}
    </Page>
  );
}

function countWord(post: PeopleSearch["post"], n: string): string {
  if (post === "left") return m.adm_people_gone({ n });
  return post === "none" ? m.adm_people_unplaced({ n }) : m.adm_people_count({ n });
}

function Name({ person: { id, name, nip } }: { person: Person }) {
  return (
    <span className={styles.stack}>
      <Link to="/administrasi/pegawai/$id" params={{ id }}>
        {name}
      </Link>
      {nip && <span className={styles.quiet}>{nip}</span>}
    </span>
  );
}

const columns = (): readonly Column<Person>[] => [
  {
    key: "post",
    head: m.adm_post(),
    cell: ({ position, leftOn }) =>
      position?.title ?? (leftOn === null ? m.adm_no_post() : m.adm_left({ date: formatDay(leftOn) })),
  },
  { key: "unit", head: m.adm_unit(), cell: ({ unit }) => unit?.name ?? "–" },
  { key: "employment", head: m.adm_employment(), cell: ({ employmentType }) => employmentWord(employmentType) },
  { key: "appraiser", head: m.adm_appraiser(), cell: ({ appraiser }) => appraiser?.name ?? m.adm_no_appraiser() },
];
