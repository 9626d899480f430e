import { agencyDate, daysBetween } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link, useRouter } from "@tanstack/react-router";
import { compact } from "../../lib/compact.ts";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import { periodWord } from "../periods/period-words.ts";
import { TaskList_TaskFragmentDoc, type TaskList_TaskFragment } from "./task-list.generated.ts";
import styles from "./task-list.module.css";
import { taskPlace } from "./task-place.ts";
import { taskWord } from "./task-words.ts";

/** What waits, a row each: what, for whom, by when. The whole row leads to where it is done. */
export function TaskList({
  tasks,
  viewerId,
}: {
  tasks: FragmentType<TaskList_TaskFragment>[];
  viewerId: string | null;
}) {
  const { data } = useSuspenseFragment({ fragment: TaskList_TaskFragmentDoc, from: tasks });
  return (
    <ul className={styles.list}>
      {data.map((task) => (
        <Row key={task.id} task={task} viewerId={viewerId} />
      ))}
    </ul>
  );
}

function Row({ task, viewerId }: { task: TaskList_TaskFragment; viewerId: string | null }) {
  const { routesByPath } = useRouter();
  const place = taskPlace(task, { isThere: (to) => to in routesByPath, viewerId });
  const details = compact([
    task.period && periodWord(task.period),
    task.employee?.name,
    task.employee ? null : task.unit?.name,
    task.onBehalfOf && m.task_for({ name: task.onBehalfOf.name }),
  ]);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        {place ? (
          <Link className={styles.link} {...place}>
            {taskWord(task.kind, task.count)}
          </Link>
        ) : (
          <span className={styles.word}>{taskWord(task.kind, task.count)}</span>
        )}
        {details.length > 0 && <p className={styles.details}>{details.join(" · ")}</p>}
      </div>
      <Due task={task} />
      {place && (
        <span className={styles.arrow}>
          <Icon name="right" />
        </span>
      )}
    </li>
  );
}

function Due({ task: { kind, dueOn, isOverdue } }: { task: TaskList_TaskFragment }) {
  if (dueOn === null)
    return (
      <Chip icon="dash" tone="quiet">
        {m.task_no_due()}
      </Chip>
    );
  const today = agencyDate(new Date());
  if (isOverdue)
    return (
      <span className={styles.due} title={m.task_due_was({ date: formatDay(dueOn) })}>
        <Chip icon="alert" tone="attention">
          {m.task_overdue({ days: m.days({ n: daysBetween(dueOn, today) }) })}
        </Chip>
      </span>
    );
  return (
    <Chip icon="clock" tone={dueOn === today ? "action" : "plain"}>
      {kind === "ASSESSMENTS_TO_READ"
        ? m.task_object_until({ date: formatDay(dueOn) })
        : dueOn === today
          ? m.task_due_today()
          : m.task_due({ date: formatDay(dueOn) })}
    </Chip>
  );
}
