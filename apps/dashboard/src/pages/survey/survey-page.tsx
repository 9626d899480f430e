import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { BringIn } from "../../features/services/bring-in.tsx";
import { SatisfactionPanel } from "../../features/services/satisfaction-panel.tsx";
import { SurveyComments } from "../../features/services/survey-comments.tsx";
import { SurveyLink } from "../../features/services/survey-link.tsx";
import * as m from "../../messages/messages.js";
import { Content } from "../../ui/content.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./survey-page.module.css";

const route = getRouteApi("/shell/layanan/$id/survei");

/** The satisfaction survey of one service: what its users say, and how they are asked. */
export function SurveyPage() {
  const loaded = route.useLoaderData();
  // The page that is there stays, dimmed, until the next is complete.
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { after } = route.useSearch();
  const navigate = route.useNavigate();
  const service = data.node;
  if (service?.__typename !== "Service") return <MissingRecord />;

  return (
    <Page>
      <title>{`${m.survey_title({ service: service.name })} · ${m.product_name()}`}</title>
      <PageHead title={m.survey_title({ service: service.name })}>
        <p>
          {service.unit.name} ·{" "}
          <Link to="/layanan/$id" params={{ id: service.id }}>
            {m.survey_to_service()}
          </Link>
        </p>
      </PageHead>
      <Content isBusy={shown !== loaded}>
        <section className={styles.part} aria-labelledby="skm">
          <h2 id="skm">{m.skm_title()}</h2>
          <SatisfactionPanel service={service} />
        </section>
        <SurveyLink service={service} />
        {service.viewerMayManageSurvey && (
          <>
            <BringIn title={m.survey_import()} lead={m.survey_import_lead()} kind="SURVEYS" serviceId={service.id} />
            <SurveyComments
              comments={data.comments}
              isFirst={after === undefined}
              onPage={(next) =>
                void navigate({ search: next === undefined ? {} : { after: next }, resetScroll: false })
              }
            />
          </>
        )}
      </Content>
    </Page>
  );
}
