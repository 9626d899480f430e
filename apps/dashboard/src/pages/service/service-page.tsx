import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { BringIn } from "../../features/services/bring-in.tsx";
import { QueueMachines } from "../../features/services/queue-machines.tsx";
import { QueueToday } from "../../features/services/queue-today.tsx";
import { SatisfactionPanel } from "../../features/services/satisfaction-panel.tsx";
import { bandWord } from "../../features/services/satisfaction-words.ts";
import { ServiceActions } from "../../features/services/service-actions.tsx";
import { ServiceAlerts } from "../../features/services/service-alerts.tsx";
import { ServiceHours } from "../../features/services/service-hours.tsx";
import { ServiceStandards } from "../../features/services/service-standards.tsx";
import { ServiceWaiting } from "../../features/services/service-waiting.tsx";
import { formatDay, formatIndex, formatScore, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Chip } from "../../ui/chip.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Section } from "../../ui/section.tsx";
import type { ServicePageQuery } from "./service-page.generated.ts";
import styles from "./service-page.module.css";

const route = getRouteApi("/shell/layanan/$id");

type Service = Extract<ServicePageQuery["node"], { __typename: "Service" }>;

/** One service: what people say of it, how long they wait and when, and the queue as it stands. */
export function ServicePage() {
  const { query, variables } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const [said, setSaid] = useState<Saying | null>(null);
  const service = data.node;
  if (service?.__typename !== "Service") return <MissingRecord />;
  const onDone = (words: string) => setSaid({ words });

  return (
    <Page>
      <title>{`${service.name} · ${m.product_name()}`}</title>
      <PageHead
        title={service.name}
        action={service.viewerMayManage && <ServiceActions service={service} onDone={onDone} />}
      >
        <p>
          <Link to="/unit/$id" params={{ id: service.unit.id }} search={{ view: "service" }}>
            {service.unit.name}
          </Link>{" "}
          · {m.svc_code({ code: service.code })} ·{" "}
          <Link to="/layanan/$id/survei" params={{ id: service.id }}>
            {m.skm_title()}
          </Link>{" "}
          · <Link to="/layanan">{m.svc_back()}</Link>
        </p>
        {service.endsOn !== null && (
          <Chip icon="dash" tone="quiet">
            {m.svc_closed_on({ date: formatDay(service.endsOn) })}
          </Chip>
        )}
      </PageHead>
      <Said said={said} />
      <State service={service} />
      <p className={styles.span}>{m.svc_days({ from: formatDay(variables.from), to: formatDay(variables.to) })}</p>
      <ServiceAlerts service={service} onDone={onDone} />
      <div className={styles.pair}>
        <ServiceWaiting service={service} />
        <ServiceHours service={service} groups={data.hours.groupedAggregates} />
      </div>
      <section className={styles.public} aria-labelledby="satisfaction">
        <h2 id="satisfaction">{m.svc_elements_title()}</h2>
        <SatisfactionPanel service={service} />
      </section>
      <Section title={m.svc_today()} lead={formatDay(variables.to)}>
        <QueueToday visits={data.today} waiting={data.queue} />
      </Section>
      <Section title={m.svc_standards()} lead={m.svc_standards_lead()}>
        <ServiceStandards standards={service.standards} />
      </Section>
      {service.viewerMayManage && (
        <>
          <Section title={m.svc_machines()} lead={m.svc_machines_lead()}>
            <QueueMachines unit={service.unit} onDone={onDone} />
          </Section>
          <BringIn
            title={m.svc_queue_file()}
            lead={m.svc_queue_file_lead()}
            kind="QUEUE_TICKETS"
            serviceId={service.id}
          />
        </>
      )}
    </Page>
  );
}

/** The first line: the wait, the promise, what people say. */
function State({ service: { waiting, said, standardWaitMinutes } }: { service: Service }) {
  const { medianMinutes, withinShare } = waiting;
  const { index, band } = said;
  return (
    <Answer
      clauses={[
        medianMinutes === null
          ? { text: m.svc_say_no_visits() }
          : { text: m.svc_say_median({ n: formatScore(medianMinutes) }) },
        withinShare !== null && {
          text: m.svc_say_within({ share: formatShare(withinShare), n: String(standardWaitMinutes) }),
        },
        index !== null &&
          band !== null && { text: m.svc_say_index({ index: formatIndex(index), band: bandWord(band) }) },
      ]}
    />
  );
}
