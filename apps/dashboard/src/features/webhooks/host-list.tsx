import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { isTicked, textIn } from "../administration/change-field.tsx";
import {
  AllowWebhookHostDocument,
  EndWebhookHostDocument,
  HostList_HostFragmentDoc,
  type HostList_HostFragment,
} from "./webhooks.generated.ts";
import styles from "./webhooks.module.css";

type Host = HostList_HostFragment;

interface HostListProps {
  hosts: readonly FragmentType<Host>[];
  onDone: (words: string) => void;
}

const OPTIONS = { errorPolicy: "none", refetchQueries: "active", awaitRefetchQueries: true } as const;

/** Which machines of the house may be sent to, until when and why. */
export function HostList({ hosts, onDone }: HostListProps) {
  const { data } = useSuspenseFragment({ fragment: HostList_HostFragmentDoc, from: [...hosts] });
  const [isAdding, setIsAdding] = useState(false);
  const [ending, setEnding] = useState<Host | null>(null);
  const [allow] = useMutation(AllowWebhookHostDocument, OPTIONS);
  const [end] = useMutation(EndWebhookHostDocument, OPTIONS);
  return (
    <>
      {data.length === 0 ? (
        <p className={styles.quiet}>{m.hook_hosts_none()}</p>
      ) : (
        <ul className={styles.rows}>
          {data.map((host) => (
            <li key={host.id}>
              <span>
                <strong>{host.host}</strong>
                {host.allowsHttp && ` · ${m.hook_host_plain()}`}
                <small>
                  {m.hook_host_span({ end: formatDay(host.endsOn), reason: host.reason })}
                  {!host.isInForce && ` · ${m.hook_host_ended()}`}
                </small>
              </span>
              {host.isInForce && (
                <Button aria-label={m.hook_host_end_name({ host: host.host })} onClick={() => setEnding(host)}>
                  {m.hook_host_end()}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => setIsAdding(true)}>
          <Icon name="plus" />
          {m.hook_host_add()}
        </Button>
      </div>
      {isAdding && (
        <ChangeDialog
          title={m.hook_host_add()}
          draft="webhook-host"
          fields={[
            {
              name: "host",
              help: "webhook.host",
              kind: "text",
              label: m.hook_host(),
              hint: m.hook_host_hint(),
              missing: m.hook_host_missing(),
            },
            {
              name: "allowsHttp",
              help: "webhook.allowsHttp",
              kind: "tick",
              label: m.hook_host_http(),
              hint: m.hook_host_http_hint(),
            },
            {
              name: "endsOn",
              help: "webhook.endsOn",
              kind: "date",
              label: m.hook_host_until(),
              missing: m.hook_host_until_missing(),
            },
            {
              name: "reason",
              help: "webhook.reason",
              kind: "text",
              label: m.hook_host_reason(),
              hint: m.hook_host_reason_hint(),
              missing: m.hook_host_reason_missing(),
            },
          ]}
          meaning={() => m.hook_host_meaning()}
          submit={m.hook_host_add()}
          run={async (filled) => {
            const input = {
              host: textIn(filled, "host"),
              allowsHttp: isTicked(filled, "allowsHttp"),
              endsOn: textIn(filled, "endsOn"),
              reason: textIn(filled, "reason"),
            };
            const problems = (await allow({ variables: { input } })).data?.allowWebhookHost.problems;
            if (problems?.length === 0) onDone(m.hook_host_added());
            return problems;
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
      {ending && (
        <ChangeDialog
          title={m.hook_host_end_name({ host: ending.host })}
          draft={`webhook-host-end.${ending.id}`}
          fields={[]}
          meaning={() => m.hook_host_end_ask({ host: ending.host })}
          submit={m.hook_host_end()}
          run={async () => {
            const answer = await end({ variables: { input: { webhookHostId: ending.id } } });
            const problems = answer.data?.endWebhookHost.problems;
            if (problems?.length === 0) onDone(m.hook_host_end_done({ host: ending.host }));
            return problems;
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}
