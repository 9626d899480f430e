import type { WebhookEvent } from "@andir/domain/webhook";
import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatCount, formatList, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { DeliveryLog } from "./delivery-log.tsx";
import { EndpointDialog } from "./endpoint-dialog.tsx";
import { EVENT_WORDS } from "./event-words.ts";
import {
  ChangeWebhookEndpointDocument,
  EndpointCard_EndpointFragmentDoc,
  RemoveWebhookEndpointDocument,
  ReplayWebhookDeliveriesDocument,
  RotateWebhookSecretDocument,
  SendTestWebhookDocument,
  SetWebhookEndpointActiveDocument,
  type EndpointCard_EndpointFragment,
} from "./webhooks.generated.ts";
import styles from "./webhooks.module.css";

type Endpoint = EndpointCard_EndpointFragment;

interface EndpointCardProps {
  endpoint: FragmentType<Endpoint>;
  onDone: (words: string) => void;
  onSecret: (name: string, secret: string) => void;
}

const OPTIONS = { errorPolicy: "none", refetchQueries: "active" } as const;

/** One receiver: how it stands, what it is told of, what was sent last, and what can be done. */
export function EndpointCard({ endpoint, onDone, onSecret }: EndpointCardProps) {
  const { data } = useSuspenseFragment({ fragment: EndpointCard_EndpointFragmentDoc, from: endpoint });
  const { id, name, status } = data;
  const [open, setOpen] = useState<"change" | "rotate" | "remove" | null>(null);
  const [changeIt] = useMutation(ChangeWebhookEndpointDocument, OPTIONS);
  const [rotate] = useMutation(RotateWebhookSecretDocument, OPTIONS);
  const [remove] = useMutation(RemoveWebhookEndpointDocument, OPTIONS);
  const [setActive] = useMutation(SetWebhookEndpointActiveDocument, OPTIONS);
  const [test] = useMutation(SendTestWebhookDocument, OPTIONS);
  const [replay] = useMutation(ReplayWebhookDeliveriesDocument, OPTIONS);
  const { errors, attempt, isBusy } = useAttempt();
  const isActive = status === "ACTIVE";
  const input = { webhookEndpointId: id };
  const close = () => setOpen(null);

  const sendTest = () =>
    void attempt(async () => {
      const problems = (await test({ variables: { input } })).data?.sendTestWebhook.problems;
      if (problems?.length === 0) onDone(m.hook_tested());
      return problems;
    });
  const toggle = () =>
    void attempt(async () => {
      const answer = await setActive({ variables: { input: { ...input, isActive: !isActive } } });
      const problems = answer.data?.setWebhookEndpointActive.problems;
      if (problems?.length === 0) onDone(isActive ? m.hook_paused({ name }) : m.hook_resumed({ name }));
      return problems;
    });
  const sendAgain = (webhookDeliveryId: string | null) =>
    void attempt(async () => {
      const answer = (await replay({ variables: { input: { ...input, webhookDeliveryId } } })).data;
      const outcome = answer?.replayWebhookDeliveries;
      if (outcome?.problems.length === 0) onDone(m.hook_replayed({ n: formatCount(outcome.count ?? 0) }));
      return outcome?.problems;
    });

  return (
    <article className={styles.card} aria-labelledby={`name-${id}`}>
      <header className={styles.head}>
        <div>
          <h2 id={`name-${id}`}>{name}</h2>
          <p className={styles.quiet}>{data.purpose}</p>
          <p className={styles.url}>{data.url}</p>
        </div>
        <State endpoint={data} />
      </header>
      <p className={styles.quiet}>
        {[
          data.lastDeliveredAt ? m.hook_last({ at: formatMoment(data.lastDeliveredAt) }) : m.hook_never(),
          ...(data.waitingCount > 0 ? [m.hook_waiting({ n: formatCount(data.waitingCount) })] : []),
          ...(data.failedCount > 0 ? [m.hook_failed({ n: formatCount(data.failedCount) })] : []),
        ].join(" · ")}
      </p>
      <p>
        <strong>{m.hook_what()}:</strong> {formatList(data.events.map((event) => EVENT_WORDS[event]()))}
      </p>
      {errors.length > 0 && <ErrorSummary title={m.adm_failed()} errors={errors} />}
      <div className={styles.actions}>
        {isActive && (
          <Button disabled={isBusy} aria-label={m.hook_test_name({ name })} onClick={sendTest}>
            {m.hook_test()}
          </Button>
        )}
        {isActive && data.failedCount > 0 && (
          <Button disabled={isBusy} onClick={() => sendAgain(null)}>
            {m.hook_replay_failed()}
          </Button>
        )}
        <Button
          disabled={isBusy}
          aria-label={isActive ? m.hook_pause_name({ name }) : m.hook_resume_name({ name })}
          onClick={toggle}
        >
          {isActive ? m.hook_pause() : m.hook_resume()}
        </Button>
        <Button aria-label={m.hook_change_name({ name })} onClick={() => setOpen("change")}>
          {m.hook_change()}
        </Button>
        <Button aria-label={m.hook_rotate_name({ name })} onClick={() => setOpen("rotate")}>
          {m.hook_rotate()}
        </Button>
        <Button aria-label={m.hook_remove_name({ name })} onClick={() => setOpen("remove")}>
          {m.hook_remove()}
        </Button>
      </div>
      <details className={styles.log} open={data.failingSince !== null}>
        <summary>{m.hook_log()}</summary>
        <DeliveryLog name={name} log={data.deliveries} onReplay={isActive ? (one) => sendAgain(one.id) : undefined} />
      </details>

      {open === "change" && (
        <EndpointDialog
          title={m.hook_change_name({ name })}
          draft={id}
          before={{
            name,
            purpose: data.purpose,
            url: data.url,
            events: [...data.events] as WebhookEvent[],
            tellsPeople: data.tellsPeople,
          }}
          meaning={m.hook_change_meaning()}
          run={async (facts) => {
            const answer = await changeIt({ variables: { input: { ...input, ...facts } } });
            const problems = answer.data?.changeWebhookEndpoint.problems;
            if (problems?.length === 0) onDone(m.hook_changed());
            return problems;
          }}
          onClose={close}
        />
      )}
      {open === "rotate" && (
        <ChangeDialog
          title={m.hook_rotate_name({ name })}
          draft={`webhook-rotate.${id}`}
          fields={[]}
          meaning={() => m.hook_rotate_ask()}
          submit={m.hook_rotate()}
          run={async () => {
            const answer = (await rotate({ variables: { input } })).data?.rotateWebhookSecret;
            if (answer?.secret) onSecret(name, answer.secret);
            return answer?.problems;
          }}
          onClose={close}
        />
      )}
      {open === "remove" && (
        <ChangeDialog
          title={m.hook_remove_name({ name })}
          draft={`webhook-remove.${id}`}
          fields={[]}
          meaning={() => m.hook_remove_ask({ name })}
          submit={m.hook_remove()}
          run={async () => {
            const problems = (await remove({ variables: { input } })).data?.removeWebhookEndpoint.problems;
            if (problems?.length === 0) onDone(m.hook_removed({ name }));
            return problems;
          }}
          onClose={close}
        />
      )}
    </article>
  );
}

function State({ endpoint: { status, failingSince } }: { endpoint: Endpoint }) {
  if (status === "DISABLED")
    return (
      <Chip icon="alert" tone="attention">
        {m.hook_state_disabled()}
      </Chip>
    );
  if (status === "PAUSED")
    return (
      <Chip icon="dash" tone="quiet">
        {m.hook_state_paused()}
      </Chip>
    );
  return failingSince === null ? (
    <Chip icon="check" tone="plain">
      {m.hook_state_active()}
    </Chip>
  ) : (
    <Chip icon="alert" tone="attention">
      {m.hook_state_failing({ at: formatMoment(failingSince) })}
    </Chip>
  );
}
