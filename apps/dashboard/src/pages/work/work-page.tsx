import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { KeptNote } from "../../features/offline/kept-note.tsx";
import { EntryForm } from "../../features/progress/entry-form.tsx";
import { MonthDays } from "../../features/progress/month-days.tsx";
import { MonthEntries } from "../../features/progress/month-entries.tsx";
import { useEntryDraft } from "../../features/progress/use-entry-draft.ts";
import { useMonthOfWork } from "../../features/progress/use-month-of-work.ts";
import { useWaiting } from "../../features/progress/use-waiting.ts";
import { WaitingList } from "../../features/progress/waiting-list.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import { DutyList } from "../../features/reports/duty-list.tsx";
import { useOwedReports } from "../../features/reports/use-owed-reports.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { MonthSwitch } from "./month-switch.tsx";
import { WorkAnswer } from "./work-answer.tsx";
import type { WorkPageQuery, WorkPageQueryVariables } from "./work-page.generated.ts";
import styles from "./work-page.module.css";

const route = getRouteApi("/shell/kerja");

export function WorkPage() {
  const loaded = route.useLoaderData();
  // The month that is there stays until the next is complete.
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  if (!data.viewer) return <MissingRecord />;
  if (!data.viewer.employee)
    return (
      <Page>
        <Notice title={m.work_title()}>{m.work_no_employee()}</Notice>
      </Page>
    );
  return <Work data={data} employee={data.viewer.employee} viewer={data.viewer} variables={shown.variables} />;
}

type Viewer = NonNullable<WorkPageQuery["viewer"]>;

interface WorkProps {
  data: WorkPageQuery;
  viewer: Viewer;
  employee: NonNullable<Viewer["employee"]>;
  variables: WorkPageQueryVariables;
}

/** What is owed, the form for what was done, and the month so far. */
function Work({ data, viewer, employee, variables }: WorkProps) {
  const { from, to, today } = variables;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const account = viewer.id;
  const waiting = useWaiting(account);
  const { holidays } = data;
  const { days, isLoggedToday } = useMonthOfWork({ employee, holidays, waiting, variables });
  const duties = useOwedReports(employee, data.openPeriods.nodes, variables);
  const day = search.day !== undefined && search.day <= today ? search.day : today;
  const writing = useEntryDraft(day);
  const isRunning = from <= today && today <= to;
  const toAnswer = viewer.toAnswer.totalCount;

  return (
    <Page>
      <title>{`${m.work_title()} · ${m.product_name()}`}</title>
      <header className={styles.head}>
        <h1>{m.work_title()}</h1>
        <WorkAnswer
          days={days}
          isLoggedToday={isLoggedToday}
          isTodayOwed={isRunning ? days.some((each) => each.day === today && each.state === "today") : true}
          duties={duties}
        />
      </header>
      <KeptNote words={m.work_offline} />
      <WaitingList account={account} waiting={waiting} onMend={writing.mend} />
      <div className={styles.layout}>
        <div className={styles.doing}>
          <section className={styles.card} aria-labelledby="log-title">
            <h2 id="log-title">{m.log_title()}</h2>
            <EntryForm account={account} employee={employee} writing={writing} variables={variables} />
          </section>
        </div>
        <div className={styles.standing}>
          <section className={styles.card} aria-labelledby="duties-title">
            <h2 id="duties-title">{m.duties_title()}</h2>
            <DutyList duties={duties} />
            <Link to="/kerja/umpan-balik" className={styles.feedback}>
              {toAnswer > 0 ? m.feedback_to_answer({ n: toAnswer }) : m.feedback_mine()}
            </Link>
            <Link to="/inovasi" search={{ show: "mine" }} className={styles.feedback}>
              {m.innovations_mine()}
            </Link>
          </section>
          <section className={styles.card} aria-labelledby="month-title">
            <div className={styles.month}>
              <h2 id="month-title">{periodWord({ kind: "MONTH", startsOn: from, endsOn: to })}</h2>
              <MonthSwitch
                from={from}
                today={today}
                onChange={(month) => void navigate({ search: month ? { month } : {}, resetScroll: false })}
              />
            </div>
            <MonthDays days={days} today={today} chosen={day} />
            <MonthEntries employee={employee} variables={variables} />
          </section>
        </div>
      </div>
    </Page>
  );
}
