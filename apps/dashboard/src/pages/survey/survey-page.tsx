import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { SatisfactionPanel } from "../../features/services/satisfaction-panel.tsx";
import { SurveyLink } from "../../features/services/survey-link.tsx";
import * as m from "../../messages/messages.js";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./survey-page.module.css";

const route = getRouteApi("/shell/layanan/$id/survei");

/** The satisfaction survey of one service: what its users say, and how they are asked. */
export function SurveyPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const service = data.node;
  if (service?.__typename !== "Service") return <MissingRecord />;

  return (
    <Page>
      <title>{`${m.survey_title({ service: service.name })} · ${m.product_name()}`}</title>
      <PageHead title={m.survey_title({ service: service.name })}>
        <p>{service.unit.name}</p>
      </PageHead>
      <div className={styles.content}>
        <section className={styles.part} aria-labelledby="skm">
          <h2 id="skm">{m.skm_title()}</h2>
          <SatisfactionPanel service={service} />
        </section>
        <SurveyLink service={service} />
      </div>
    </Page>
  );
}
