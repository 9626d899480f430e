import { useMutation, useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { EndpointCard } from "../../features/webhooks/endpoint-card.tsx";
import { EndpointDialog } from "../../features/webhooks/endpoint-dialog.tsx";
import { HostList } from "../../features/webhooks/host-list.tsx";
import { AddWebhookEndpointDocument } from "../../features/webhooks/webhooks.generated.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Secret } from "../../ui/secret.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./webhooks-page.module.css";

const route = getRouteApi("/shell/administration/administrasi/webhook");

const NEW = { name: "", purpose: "", url: "", events: [], tellsPeople: false };

/** The systems that are told of what happens here, and which machines of the house they may stand on. */
export function WebhooksPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const [isAdding, setIsAdding] = useState(false);
  const [said, setSaid] = useState<Saying | null>(null);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const [add] = useMutation(AddWebhookEndpointDocument, { errorPolicy: "none", refetchQueries: "active" });
  if (!data.viewer?.capabilities.includes("agency")) return <MissingRecord />;
  const { webhookEndpoints: endpoints, webhookHosts } = data;
  const failing = endpoints.filter(({ failingSince }) => failingSince !== null).length;
  const done = (words: string) => setSaid({ words });

  return (
    <Page>
      <title>{`${m.hook_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.hook_title()}
        action={
          <Button kind="primary" onClick={() => setIsAdding(true)}>
            <Icon name="plus" />
            {m.hook_add()}
          </Button>
        }
      >
        <p>{m.hook_lead()}</p>
        {endpoints.length > 0 && (
          <p role="status">{m.hook_count({ n: formatCount(endpoints.length), failing: formatCount(failing) })}</p>
        )}
      </PageHead>
      <Said said={said} />
      {made && (
        <Secret
          label={m.hook_secret({ name: made.name })}
          value={made.secret}
          words={{ copy: m.hook_copy(), copied: m.hook_copied(), byHand: m.hook_copy_by_hand() }}
        />
      )}
      {endpoints.length === 0 ? (
        <Notice title={m.hook_none_title()}>{m.hook_none()}</Notice>
      ) : (
        <div className={styles.list}>
          {endpoints.map((endpoint) => (
            <EndpointCard
              key={endpoint.id}
              endpoint={endpoint}
              onDone={done}
              onSecret={(name, secret) => {
                setMade({ name, secret });
                done(m.hook_rotated());
              }}
            />
          ))}
        </div>
      )}
      <Section title={m.hook_hosts()} lead={m.hook_hosts_lead()}>
        <HostList hosts={webhookHosts} onDone={done} />
      </Section>
      {isAdding && (
        <EndpointDialog
          title={m.hook_add()}
          draft="new"
          before={NEW}
          meaning={m.hook_add_meaning()}
          run={async (input) => {
            const answer = (await add({ variables: { input } })).data?.addWebhookEndpoint;
            if (answer?.secret) {
              setMade({ name: input.name, secret: answer.secret });
              done(m.hook_added());
            }
            return answer?.problems;
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Page>
  );
}
