import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { positionKindWord } from "../../features/employees/position-kind-words.ts";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { ClosedProgramme } from "../../features/training/closed-programme.tsx";
import { CloseProgrammeDialog } from "../../features/training/close-programme-dialog.tsx";
import { Coverage } from "../../features/training/coverage.tsx";
import { Gaps } from "../../features/training/gaps.tsx";
import { Materials } from "../../features/training/materials.tsx";
import { SessionDialog } from "../../features/training/session-dialog.tsx";
import { SessionList } from "../../features/training/session-list.tsx";
import styles from "../../features/training/training.module.css";
import { trainingKindWord } from "../../features/training/words.ts";
import { ListExport } from "../../features/exports/list-export.tsx";
import { GAP_LIST } from "../../features/exports/lists/gap-list.ts";
import { compact } from "../../lib/compact.ts";
import { formatCount, formatExact, formatList, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { ChangedProgramme, ChangedQuiz } from "./changed-programme.tsx";
import type { TrainingProgrammePageQuery } from "./programme-page.generated.ts";

const route = getRouteApi("/shell/pelatihan/program/$id");

type Programme = Extract<NonNullable<TrainingProgrammePageQuery["node"]>, { __typename: "TrainingProgramme" }>;
type Open = "change" | "quiz" | "session" | "close";

/** What a programme is, when it is held, and for those who bring people who has not had it. */
export function ProgrammePage() {
  const loaded = route.useLoaderData();
  const { data } = useReadQuery(useDeferredValue(loaded).query);
  const [said, setSaid] = useState<Saying | null>(null);
  const programme = data.node;
  if (programme?.__typename !== "TrainingProgramme") return <MissingRecord />;
  const { title, kind, lessonHours, audience, questionCount, passMark, upcoming, past } = programme;

  return (
    <Page>
      <title>{`${title} · ${m.product_name()}`}</title>
      <Link to="/pelatihan">{m.trn_back()}</Link>
      <PageHead title={title}>
        <p>
          {compact([
            trainingKindWord(kind),
            m.trn_hours({ n: formatExact(lessonHours) }),
            audience ? m.trn_for({ kinds: formatList(audience.map(positionKindWord)) }) : m.trn_for_all(),
            questionCount > 0
              ? m.trn_quiz_of({ n: formatCount(questionCount), mark: formatCount(passMark) })
              : m.trn_no_quiz(),
          ]).join(" · ")}
        </p>
      </PageHead>
      <Said said={said} />
      <ClosedProgramme programme={programme} onOpened={() => setSaid({ words: m.trn_reopened() })} />
      {programme.viewerMayChange && <Keeping programme={programme} onSaid={(words) => setSaid({ words })} />}
      <p className={styles.text}>{programme.description}</p>
      <section className={styles.part} aria-label={m.trn_upcoming()}>
        <h2>{m.trn_upcoming()}</h2>
        {upcoming.nodes.length === 0 ? (
          <p>{programme.viewerMayChange ? m.trn_upcoming_none_team() : m.trn_upcoming_none()}</p>
        ) : (
          <SessionList isOfOne label={m.trn_upcoming()} sessions={upcoming.nodes} />
        )}
      </section>
      <Materials programme={programme} />
      {programme.viewerMayBring && (
        <WhoHasNot data={data} programme={programme} onSaid={(words) => setSaid({ words })} />
      )}
      {past.nodes.length > 0 && (
        <section className={styles.part} aria-label={m.trn_past()}>
          <h2>{m.trn_past()}</h2>
          <SessionList isOfOne label={m.trn_past()} sessions={past.nodes} />
        </section>
      )}
    </Page>
  );
}

function Keeping({ programme, onSaid }: { programme: Programme; onSaid: (words: string) => void }) {
  const [open, setOpen] = useState<Open | null>(null);
  const navigate = route.useNavigate();
  const close = () => setOpen(null);
  const saved = () => {
    close();
    onSaid(m.trn_saved());
  };
  return (
    <div className={styles.buttons}>
      <Button kind="primary" onClick={() => setOpen("session")}>
        {m.trn_session_add()}
      </Button>
      <Button onClick={() => setOpen("change")}>{m.trn_programme_change()}</Button>
      <Button onClick={() => setOpen("quiz")}>{m.trn_quiz_change()}</Button>
      <Button onClick={() => setOpen("close")}>{m.trn_close()}</Button>
      {open === "close" && (
        <CloseProgrammeDialog
          programmeId={programme.id}
          title={programme.title}
          ahead={programme.upcoming.nodes.length}
          onClose={close}
          onDone={() => {
            close();
            onSaid(m.trn_now_closed());
          }}
        />
      )}
      {open === "change" && <ChangedProgramme programme={programme} onClose={close} onSaved={saved} />}
      {open === "quiz" && <ChangedQuiz programme={programme} onClose={close} onSaved={saved} />}
      {open === "session" && (
        <SessionDialog
          programmeId={programme.id}
          session={null}
          onClose={close}
          onSaved={(id) => void navigate({ to: "/pelatihan/sesi/$id", params: { id } })}
        />
      )}
    </div>
  );
}

interface WhoHasNotProps {
  data: TrainingProgrammePageQuery;
  programme: Programme;
  onSaid: (words: string) => void;
}

function WhoHasNot({ data, programme, onSaid }: WhoHasNotProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { gaps, coverage = [] } = programme;
  const [due, had] = [sum(coverage, "dueCount"), sum(coverage, "hadCount")];
  const unit = data.orgUnit;
  return (
    <section className={styles.part} aria-label={m.trn_gaps()}>
      <h2>{unit ? m.trn_gaps_of({ unit: unit.name }) : m.trn_gaps()}</h2>
      {search.unit && unit?.parent && (
        <p>
          <Link
            to="/pelatihan/program/$id"
            params={{ id: programme.id }}
            search={{
              unit: unit.parent.id,
              ...(search.sesi && { sesi: search.sesi }),
              ...(search.lihat && { lihat: search.lihat }),
            }}
          >
            {m.trn_unit_above({ unit: unit.parent.name })}
          </Link>
        </p>
      )}
      {due > 0 && (
        <Answer
          clauses={[
            { text: m.trn_say_had({ n: formatCount(had), of: formatCount(due), share: formatShare(had / due) }) },
            gaps.totalCount > 0 && { text: m.trn_say_gaps({ n: formatCount(gaps.totalCount) }) },
          ]}
        />
      )}
      {coverage.length > 1 && <Coverage programmeId={programme.id} coverage={coverage} />}
      <div className={styles.filters}>
        <Choice
          label={m.trn_gaps_show()}
          value={search.lihat ?? "semua"}
          options={[
            { value: "semua" as const, label: m.trn_gaps_all(), show: m.trn_gaps_all() },
            { value: "belum" as const, label: m.trn_gaps_not_asked(), show: m.trn_gaps_not_asked() },
          ]}
          onChange={(lihat) =>
            void navigate({
              search: ({ after: _after, before: _before, lihat: _lihat, ...rest }) =>
                lihat === "belum" ? { ...rest, lihat } : rest,
              resetScroll: false,
            })
          }
        />
        <ListExport file={GAP_LIST} variables={route.useLoaderData().gaps} />
      </div>
      {gaps.nodes.length === 0 ? (
        <p>{m.trn_gaps_none()}</p>
      ) : (
        <Gaps
          gaps={gaps.nodes}
          sessions={programme.upcoming.nodes.filter(({ isOpen }) => isOpen)}
          sessionId={search.sesi}
          onSaid={onSaid}
        />
      )}
      <PageNav
        info={gaps.pageInfo}
        onMove={(cursors) =>
          void navigate({
            search: ({ after: _after, before: _before, ...rest }) => ({ ...rest, ...cursors }),
            resetScroll: false,
          })
        }
      />
    </section>
  );
}

const sum = <K extends string>(rows: readonly Record<K, number>[], key: K): number =>
  rows.reduce((total, row) => total + row[key], 0);
