import { agencyDate } from "@andir/domain/iso-date";
import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { ChangesLine } from "../../features/changes/changes-line.tsx";
import { FirstSteps } from "../../features/guide/first-steps.tsx";
import { SandboxLink } from "../../features/sandbox/sandbox-link.tsx";
import { PeopleLines } from "../../features/tasks/people-lines.tsx";
import { MedianTrend } from "../../features/tasks/median-trend.tsx";
import { TaskList } from "../../features/tasks/task-list.tsx";
import { formatLongDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./home-page.module.css";

const route = getRouteApi("/shell/");

/** What needs me today, how my people are, and where things go. */
export function HomePage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  if (!data.viewer) return null; // the frame leads to the sign-in
  const { employee, capabilities, guide, tasks, overviews, trend } = data.viewer;
  const overdue = tasks.filter(({ isOverdue }) => isOverdue).length;
  const hasTrend = trend?.points.some(({ workQuality }) => workQuality.n > 0) ?? false;

  // Whoever has yet to report for the first time comes for nothing else; to all others what waits comes first.
  const isNew = guide.steps.some(({ kind, isDone }) => kind === "FIRST_REPORT" && !isDone);

  const mayPractise = data.installation.hasSandbox && !data.installation.isSandbox;

  return (
    <Page>
      <title>{`${m.home_title()} · ${m.product_name()}`}</title>
      <div className={styles.says}>
        <h1 className={styles.title}>
          {m.home_title()} <span>{formatLongDay(agencyDate(new Date()))}</span>
        </h1>
        <Answer
          clauses={[
            tasks.length === 0 ? { text: m.home_none() } : { text: m.home_waiting({ n: tasks.length }) },
            overdue > 0 && { text: m.home_overdue({ n: overdue }), isUrgent: true },
          ]}
        />
      </div>
      {!isNew && <ChangesLine capabilities={capabilities} seenOn={guide.changesSeenOn} />}
      {isNew && mayPractise && <SandboxLink />}
      {isNew && <FirstSteps guide={guide} />}
      <div className={overviews.length > 0 ? styles.columns : styles.column}>
        <section className={styles.section} aria-labelledby="home-tasks">
          <h2 id="home-tasks">{m.home_tasks()}</h2>
          {tasks.length === 0 ? (
            <p className={styles.none}>{m.home_none_lead()}</p>
          ) : (
            <TaskList tasks={tasks} viewerId={employee?.id ?? null} />
          )}
        </section>
        {overviews.length > 0 && (
          <section className={styles.section} aria-labelledby="home-people">
            <h2 id="home-people">{m.home_people()}</h2>
            <PeopleLines overviews={overviews} />
          </section>
        )}
      </div>
      {!isNew && <FirstSteps guide={guide} />}
      {!isNew && mayPractise && <SandboxLink />}
      {trend && hasTrend && <MedianTrend trend={trend} />}
    </Page>
  );
}
