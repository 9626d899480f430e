import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ImportUpload } from "../../features/imports/import-upload.tsx";
import { said, statusWord } from "../../features/imports/import-words.ts";
import { formatCount, formatInstant } from "../../lib/format.ts";
import { cursorsIn } from "../../lib/paged.ts";
import * as m from "../../messages/messages.js";
import { Content } from "../../ui/content.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { importsSearch } from "./imports-search.ts";

const route = getRouteApi("/shell/impor");

/** Files that are brought in: a new one, and those that were. */
export function ImportsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { jenis = "", untuk = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, pageInfo } = data.importRuns;

  return (
    <Page>
      <title>{`${m.import_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.import_title()}>
        <p>{m.import_lead()}</p>
      </PageHead>
      {data.importShapes.length === 0 ? (
        <Notice title={m.import_not_yours_title()}>{m.import_not_yours()}</Notice>
      ) : (
        <Section title={m.import_new()} lead={m.import_new_lead()}>
          <ImportUpload
            shapes={data.importShapes}
            kind={jenis}
            target={untuk}
            onChoose={(chosen) =>
              void navigate({
                search: (before) => ({ ...cursorsIn({ ...before }), ...chosen }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        </Section>
      )}
      {nodes.length > 0 && <h2>{m.import_history()}</h2>}
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.import_history_none_title()}>{m.import_history_none()}</Notice>
        ) : (
          <Listing
            caption={m.import_history()}
            rows={nodes}
            id={({ id }) => id}
            title={{
              key: "file",
              head: m.import_file(),
              cell: ({ id, fileName }) => (
                <Link to="/impor/$id" params={{ id }}>
                  {fileName}
                </Link>
              ),
            }}
            columns={[
              { key: "kind", head: m.import_kind(), cell: ({ shape }) => (shape ? said(shape.name) : "–") },
              { key: "status", head: m.import_stands(), cell: ({ status }) => statusWord(status) },
              {
                key: "counts",
                head: m.import_counts(),
                cell: ({ outcomes }) =>
                  outcomes
                    ? m.import_counts_of({
                        create: formatCount(outcomes.create),
                        change: formatCount(outcomes.change),
                        wrong: formatCount(outcomes.wrong),
                      })
                    : "–",
              },
              { key: "at", head: m.import_at(), cell: ({ startedAt }) => formatInstant(startedAt) },
            ]}
          />
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) =>
          void navigate({
            search: ({ jenis: kind, untuk: target }) => ({
              ...importsSearch({ jenis: kind, untuk: target }),
              ...cursors,
            }),
          })
        }
      />
    </Page>
  );
}
