import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { MyPartList } from "../../features/training/my-part-list.tsx";
import { ProgrammeDialog } from "../../features/training/programme-dialog.tsx";
import { ProgrammeList } from "../../features/training/programme-list.tsx";
import { SessionList } from "../../features/training/session-list.tsx";
import styles from "../../features/training/training.module.css";
import { ListExport } from "../../features/exports/list-export.tsx";
import { SESSION_LIST } from "../../features/exports/lists/session-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Button } from "../../ui/button.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/pelatihan");

/** What is ahead and where one stands in it, what one had, and all there is. */
export function TrainingPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { now } = shown;
  const { data } = useReadQuery(shown.query);
  const navigate = route.useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const { upcoming, trainingRegistrations: mine, trainingProgrammes: programmes } = data;
  const keeps = data.viewer?.capabilities.includes("cycle") ?? false;
  const count = (status: string) => upcoming.nodes.filter((one) => one.viewerRegistration?.status === status).length;
  const [invited, registered] = [count("INVITED"), count("REGISTERED")];
  const certificates = mine.nodes.filter(
    ({ certificate }) => certificate !== null && certificate.withdrawnAt === null,
  ).length;

  return (
    <Page>
      <title>{`${m.trn_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.trn_title()}
        action={
          keeps && (
            <Button kind="primary" onClick={() => setIsAdding(true)}>
              <Icon name="plus" />
              {m.trn_programme_add()}
            </Button>
          )
        }
      >
        <p>{m.trn_lead()}</p>
      </PageHead>
      <Answer
        clauses={[
          invited > 0 && { text: m.trn_say_invited({ n: formatCount(invited) }), isUrgent: true },
          { text: registered > 0 ? m.trn_say_registered({ n: formatCount(registered) }) : m.trn_say_none() },
          certificates > 0 && { text: m.trn_say_certificates({ n: formatCount(certificates) }) },
        ]}
      />
      <section className={styles.part} aria-label={m.trn_upcoming()}>
        <h2>{m.trn_upcoming()}</h2>
        {upcoming.nodes.length === 0 ? (
          <p>{keeps ? m.trn_upcoming_none_team() : m.trn_upcoming_none()}</p>
        ) : (
          <SessionList label={m.trn_upcoming()} sessions={upcoming.nodes} />
        )}
        {keeps && (
          <div>
            <ListExport
              file={SESSION_LIST}
              variables={{
                filter: { endsAt: { gte: now }, isCancelled: false },
                orderBy: [{ field: "STARTS_AT", direction: "ASC" }],
              }}
            />
          </div>
        )}
      </section>
      <section className={styles.part} aria-label={m.trn_mine()}>
        <h2>{m.trn_mine()}</h2>
        {mine.nodes.length === 0 ? (
          <p>{m.trn_mine_none()}</p>
        ) : (
          <MyPartList label={m.trn_mine()} registrations={mine.nodes} />
        )}
      </section>
      <section className={styles.part} aria-label={m.trn_programmes()}>
        <h2>{m.trn_programmes()}</h2>
        {programmes.nodes.length === 0 ? (
          <p>{keeps ? m.trn_programmes_none_team() : m.trn_programmes_none()}</p>
        ) : (
          <Content isBusy={shown !== loaded}>
            <p role="status">
              {m.list_shown({ n: formatCount(programmes.totalCount), shown: formatCount(programmes.nodes.length) })}
            </p>
            <ProgrammeList label={m.trn_programmes()} programmes={programmes.nodes} />
          </Content>
        )}
        <PageNav
          info={programmes.pageInfo}
          onMove={(cursors) => void navigate({ search: cursors, resetScroll: false })}
        />
      </section>
      {isAdding && (
        <ProgrammeDialog
          programme={null}
          onClose={() => setIsAdding(false)}
          onSaved={(id) => void navigate({ to: "/pelatihan/program/$id", params: { id } })}
        />
      )}
    </Page>
  );
}
