import { agencyDate } from "@andir/domain/iso-date";
import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link, type LinkProps } from "@tanstack/react-router";
import { periodWord } from "../../features/periods/period-words.ts";
import { formatCount, formatList } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import type { AdministrationPageQuery } from "./overview-page.generated.ts";
import styles from "./overview-page.module.css";

const route = getRouteApi("/shell/administration/administrasi");

interface Task {
  to: NonNullable<LinkProps["to"]>;
  search?: Record<string, string>;
  title: string;
  /** What it means, and what to do. */
  text: string;
  count: number;
}

/** What of the records waits for the one who keeps them: a list of tasks, each with its state. */
export function OverviewPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const tasks = tasksOf(data);
  const waiting = tasks.filter(({ count }) => count > 0);

  return (
    <Page>
      <title>{`${m.adm_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.adm_title()}>
        <p role="status">
          {waiting.length === 0
            ? m.adm_nothing_waits()
            : m.adm_waits({ n: formatCount(waiting.length), all: formatCount(tasks.length) })}
        </p>
        {data.viewer?.keptUnits && (
          <p>{m.adm_keeps({ units: formatList(data.viewer.keptUnits.map(({ name }) => name)) })}</p>
        )}
      </PageHead>
      {tasks.length === 0 ? (
        <Notice title={m.adm_not_yours_title()}>{m.adm_not_yours()}</Notice>
      ) : (
        <ul className={styles.tasks}>
          {tasks.map(({ to, search, title, text, count }) => (
            <li key={title}>
              <div className={styles.words}>
                <h2>
                  <Link to={to} {...(search && { search: search as never })}>
                    {title}
                  </Link>
                </h2>
                <p>{text}</p>
              </div>
              {count > 0 ? (
                <Chip icon="clock" tone="action">
                  {m.adm_to_do({ n: formatCount(count) })}
                </Chip>
              ) : (
                <Chip icon="check" tone="quiet">
                  {m.adm_in_order()}
                </Chip>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function tasksOf(data: AdministrationPageQuery): Task[] {
  const { postsToMend, appraiserCorrections, unplaced, notBegun, periods } = data;
  const tasks: Task[] = [];
  if (periods) tasks.push(...tasksOfPeriods(periods.nodes));
  if (appraiserCorrections)
    tasks.push({
      to: "/administrasi/perbaikan",
      title: m.adm_task_corrections(),
      text: m.adm_task_corrections_text(),
      count: appraiserCorrections.totalCount,
    });
  if (postsToMend)
    tasks.push({
      to: "/administrasi/unit",
      search: { show: "mend" },
      title: m.adm_task_mend(),
      text: m.adm_task_mend_text(),
      count: postsToMend.length,
    });
  if (unplaced)
    tasks.push({
      to: "/administrasi/pegawai",
      search: { post: "none" },
      title: m.adm_task_unplaced(),
      text: m.adm_task_unplaced_text(),
      count: unplaced.totalCount,
    });
  if (notBegun)
    tasks.push({
      to: "/administrasi/akun",
      search: { state: "waiting" },
      title: m.adm_task_accounts(),
      text: m.adm_task_accounts_text(),
      count: notBegun.totalCount,
    });
  return tasks;
}

type Periods = NonNullable<AdministrationPageQuery["periods"]>["nodes"];

/** A period that has begun takes reports only when it is open; one whose assessments are due can be closed. */
function tasksOfPeriods(periods: Periods): Task[] {
  const today = agencyDate(new Date());
  const toOpen = periods.filter(({ viewerMayOpen }) => viewerMayOpen);
  const toClose = periods.filter(({ viewerMayClose, assessmentDueOn }) => viewerMayClose && assessmentDueOn < today);
  const named = (some: Periods) => formatList(some.slice(0, 3).map(periodWord));
  return [
    {
      to: "/administrasi/periode",
      title: m.adm_task_open(),
      text: toOpen.length > 0 ? m.adm_task_open_text({ periods: named(toOpen) }) : m.adm_task_open_none(),
      count: toOpen.length,
    },
    {
      to: "/administrasi/periode",
      title: m.adm_task_close(),
      text: toClose.length > 0 ? m.adm_task_close_text({ periods: named(toClose) }) : m.adm_task_close_none(),
      count: toClose.length,
    },
  ];
}
