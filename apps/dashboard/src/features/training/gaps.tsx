import type { RegistrationStatus } from "@andir/domain/training";
import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Listing } from "../../ui/listing.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { BringToTrainingDocument, Gaps_SessionFragmentDoc, type Gaps_SessionFragment } from "./gaps.generated.ts";
import styles from "./training.module.css";
import { partState, trainingProblemWord, whenWord } from "./words.ts";

interface Gap {
  employee: { id: string; name: string };
  position: { title: string; unit: { name: string } };
  coming: { status: RegistrationStatus; session: { startsAt: string; endsAt: string } } | null;
}

interface GapsProps {
  gaps: readonly Gap[];
  sessions: FragmentType<Gaps_SessionFragment>[];
  /** The session that one came from. */
  sessionId: string | undefined;
  onSaid: (words: string) => void;
}

/** Who has not had it, to tick and ask to a session. */
export function Gaps({ gaps: people, sessions, sessionId, onSaid }: GapsProps) {
  const { data: ahead } = useSuspenseFragment({ fragment: Gaps_SessionFragmentDoc, from: sessions });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState(sessionId ?? "");
  const [bring] = useMutation(BringToTrainingDocument, { errorPolicy: "none", refetchQueries: "active" });
  const onceKey = useOnceKey();
  const { errors, attempt, isBusy } = useAttempt({}, trainingProblemWord);
  const chosen = ahead.find(({ id }) => id === wanted) ?? ahead[0];
  const open = people.filter(({ coming }) => coming === null);
  const asked = people.filter(({ employee }) => ticked.has(employee.id)).map(({ employee }) => employee.id);
  const toggle = (id: string) =>
    setTicked((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id),
    );

  const send = (isInvitation: boolean) =>
    void attempt(async () => {
      if (!chosen) return [];
      const wish = { sessionId: chosen.id, employeeIds: asked, isInvitation };
      const input = { ...wish, idempotencyKey: onceKey(wish) };
      const answer = (await bring({ variables: { input } })).data?.bringToTraining;
      if (answer?.brought != null) {
        setTicked(new Set());
        const n = formatCount(answer.brought);
        const waiting = formatCount(answer.waiting ?? 0);
        onSaid(isInvitation ? m.trn_now_invited({ n }) : m.trn_now_placed({ n, waiting }));
      }
      return answer?.problems;
    });

  return (
    <>
      {errors.length > 0 && <ErrorSummary title={m.trn_failed()} errors={errors} />}
      {chosen ? (
        <div className={styles.filters}>
          <SelectField
            id="gap-session"
            label={m.trn_invite_to()}
            help={<FieldHelp of="training.inviteTo" label={m.trn_invite_to()} />}
            value={chosen.id}
            options={ahead.map((session) => ({ value: session.id, label: whenWord(session) }))}
            onChange={setWanted}
          />
          <Button
            onClick={() => setTicked(ticked.size > 0 ? new Set() : new Set(open.map(({ employee }) => employee.id)))}
          >
            {ticked.size > 0 ? m.trn_tick_none() : m.trn_tick_all({ n: formatCount(open.length) })}
          </Button>
          <Button kind="primary" disabled={isBusy || asked.length === 0} onClick={() => send(true)}>
            {isBusy ? m.saving() : m.trn_invite({ n: formatCount(asked.length) })}
          </Button>
          <Button disabled={isBusy || asked.length === 0} onClick={() => send(false)}>
            {m.trn_place_many({ n: formatCount(asked.length) })}
          </Button>
        </div>
      ) : (
        <p>{m.trn_no_session_ahead()}</p>
      )}
      <Listing<Gap>
        caption={m.trn_gaps()}
        rows={people}
        id={({ employee }) => employee.id}
        title={{
          key: "name",
          head: m.adm_name(),
          cell: ({ employee: { id, name } }) => (
            <Link to="/people/$id" params={{ id }}>
              {name}
            </Link>
          ),
        }}
        columns={[
          { key: "post", head: m.adm_post(), cell: ({ position }) => position.title },
          { key: "unit", head: m.adm_unit(), cell: ({ position }) => position.unit.name },
          {
            key: "coming",
            head: m.trn_state(),
            cell: ({ coming }) => {
              if (!coming) return m.trn_not_asked();
              const state = partState({ status: coming.status, attendedAt: null }, coming.session.endsAt);
              return (
                <span className={styles.what}>
                  <Chip icon={state.icon} tone={state.tone}>
                    {state.word()}
                  </Chip>
                  <span className={styles.quiet}>{whenWord(coming.session)}</span>
                </span>
              );
            },
          },
        ]}
        {...(chosen && {
          select: {
            label: ({ employee }) => m.trn_tick({ name: employee.name }),
            isOn: ({ employee }) => ticked.has(employee.id),
            onToggle: ({ employee }) => toggle(employee.id),
          },
        })}
      />
    </>
  );
}
