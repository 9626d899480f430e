import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { AttendanceListDialog } from "../../features/training/attendance-list-dialog.tsx";
import { CancelSessionDialog } from "../../features/training/cancel-session-dialog.tsx";
import { Participants } from "../../features/training/participants.tsx";
import { PlaceActions } from "../../features/training/place-actions.tsx";
import { Presence } from "../../features/training/presence.tsx";
import { Quiz } from "../../features/training/quiz.tsx";
import { ShownCode } from "../../features/training/shown-code.tsx";
import styles from "../../features/training/training.module.css";
import { modeWord, partState, placesWord, whenWord } from "../../features/training/words.ts";
import { ListExport } from "../../features/exports/list-export.tsx";
import { PARTICIPANT_LIST } from "../../features/exports/lists/participant-list.ts";
import { compact } from "../../lib/compact.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { ChangedSession } from "./changed-session.tsx";
import type { TrainingSessionPageQuery } from "./session-page.generated.ts";

const route = getRouteApi("/shell/pelatihan/sesi/$id");

type Session = Extract<NonNullable<TrainingSessionPageQuery["node"]>, { __typename: "TrainingSession" }>;

/** One session: when and where, one's own part in it, and for those who hold it who comes and who was there. */
export function SessionPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const navigate = route.useNavigate();
  const [said, setSaid] = useState<Saying | null>(null);
  const session = data.node;
  if (session?.__typename !== "TrainingSession") return <MissingRecord />;
  const { programme, registrations, viewerMayChange } = session;
  const seesOthers = viewerMayChange || registrations.totalCount > (session.viewerRegistration ? 1 : 0);

  return (
    <Page>
      <title>{`${programme.title} · ${m.product_name()}`}</title>
      <Link to="/pelatihan">{m.trn_back()}</Link>
      <PageHead title={programme.title}>
        <p>{compact([whenWord(session), modeWord(session.mode), session.place]).join(" · ")}</p>
      </PageHead>
      <Said said={said} />
      {session.cancelledAt !== null && (
        <Notice title={m.trn_called_off()}>{session.cancelReason ?? m.trn_called_off()}</Notice>
      )}
      <Own session={session} />
      <Presence session={session} />
      {viewerMayChange && session.takesAttendance && <ShownCode sessionId={session.id} />}
      <Quiz session={session} />
      <section className={styles.part}>
        <h2>{m.trn_about()}</h2>
        <p className={styles.text}>{programme.description}</p>
        <p>
          <Link to="/pelatihan/program/$id" params={{ id: programme.id }}>
            {m.trn_programme_open()}
          </Link>
        </p>
      </section>
      {programme.materials.length > 0 && (
        <section className={styles.part}>
          <h2>{m.trn_materials()}</h2>
          <ul className={styles.links}>
            {programme.materials.map(({ id, name, address }) => (
              <li key={id}>
                <a href={address} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {viewerMayChange && <Keeping session={session} onSaid={(words) => setSaid({ words })} />}
      {seesOthers && (
        <section className={styles.part}>
          <h2>{m.trn_participants()}</h2>
          <p role="status">
            {m.trn_counts({
              registered: formatCount(session.registeredCount),
              waiting: formatCount(session.waitingCount),
              invited: formatCount(session.invitedCount),
              attended: formatCount(session.attendedCount),
            })}
          </p>
          <Content isBusy={shown !== loaded}>
            {registrations.nodes.length === 0 ? (
              <p>{m.trn_participants_none()}</p>
            ) : (
              <>
                <Participants
                  endsAt={session.endsAt}
                  registrations={registrations.nodes}
                  onWithdrawn={() => setSaid({ words: m.trn_withdrawn() })}
                />
                <div>
                  <ListExport file={PARTICIPANT_LIST} variables={{ filter: { session: { eq: session.id } } }} />
                </div>
                <p>
                  {m.trn_first_of({
                    n: formatCount(registrations.nodes.length),
                    of: formatCount(registrations.totalCount),
                  })}
                </p>
              </>
            )}
          </Content>
          <PageNav
            info={registrations.pageInfo}
            onMove={(cursors) => void navigate({ search: cursors, resetScroll: false })}
          />
        </section>
      )}
    </Page>
  );
}

function Own({ session }: { session: Session }) {
  const own = session.viewerRegistration;
  const state = own && partState(own, session.endsAt);
  const isAhead = session.cancelledAt === null && (session.isOpen || session.takesAttendance);
  return (
    <section className={styles.part} aria-label={m.trn_own()}>
      <div className={styles.state}>
        {state && (
          <Chip icon={state.icon} tone={state.tone}>
            {state.word()}
            {own.waitingPlace !== null && ` · ${m.trn_waiting_place({ n: String(own.waitingPlace) })}`}
          </Chip>
        )}
        {session.isOpen && <span className={styles.quiet}>{placesWord(session)}</span>}
      </div>
      <div className={styles.buttons}>
        <PlaceActions session={session} />
        {isAhead && session.link !== null && (
          <a className={buttonClass("outline")} href={session.link} target="_blank" rel="noreferrer">
            <Icon name="link" />
            {m.trn_join()}
          </a>
        )}
        {isAhead && (
          <a className={buttonClass("outline")} href={session.calendarUrl} download>
            <Icon name="calendar" />
            {m.trn_calendar()}
          </a>
        )}
        {own?.certificate?.url && (
          <a className={buttonClass("primary")} href={own.certificate.url} target="_blank" rel="noreferrer">
            <Icon name="file" />
            {m.trn_certificate_open()}
          </a>
        )}
      </div>
      {own?.certificate?.withdrawnAt && (
        <Notice title={m.trn_certificate_withdrawn()}>{own.certificate.withdrawnReason}</Notice>
      )}
    </section>
  );
}

/** For those who hold it. */
function Keeping({ session, onSaid }: { session: Session; onSaid: (words: string) => void }) {
  const [open, setOpen] = useState<"change" | "cancel" | "list" | null>(null);
  const close = () => setOpen(null);
  const done = (words: string) => {
    close();
    onSaid(words);
  };
  const hasBegun = !session.isOpen && session.cancelledAt === null;
  return (
    <section className={styles.part} aria-label={m.trn_keeping()}>
      <h2>{m.trn_keeping()}</h2>
      <div className={styles.buttons}>
        {session.isOpen && <Button onClick={() => setOpen("change")}>{m.trn_session_change()}</Button>}
        {session.isOpen && <Button onClick={() => setOpen("cancel")}>{m.trn_call_off()}</Button>}
        {hasBegun && <Button onClick={() => setOpen("list")}>{m.trn_list()}</Button>}
        {session.viewerMayBring && (
          <Link
            className={buttonClass("outline")}
            to="/pelatihan/program/$id"
            params={{ id: session.programme.id }}
            search={{ sesi: session.id }}
          >
            {m.trn_invite_many()}
          </Link>
        )}
      </div>
      {open === "change" && <ChangedSession session={session} onClose={close} onSaved={() => done(m.trn_saved())} />}
      {open === "cancel" && (
        <CancelSessionDialog sessionId={session.id} onClose={close} onDone={() => done(m.trn_now_called_off())} />
      )}
      {open === "list" && <AttendanceListDialog sessionId={session.id} onClose={close} onDone={done} />}
    </section>
  );
}
