import { memo } from "react";
import { formatList, formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { leaveWord } from "../employees/words.ts";
import { predicateWord } from "../predicates/predicate-words.ts";
import { movement, sameForAll } from "./stories.ts";
import styles from "./team-stories.module.css";
import type { TeamStories_TeamFragment } from "./team-stories.generated.ts";

/** What the numbers say that a reader of rows would miss. Nothing when they say nothing. */
export const TeamStories = memo(function TeamStories({ team }: { team: TeamStories_TeamFragment }) {
  const same = sameForAll(team.members);
  const moved = movement(team.members);
  const onLeave = team.members.filter(({ leave }) => leave !== null);

  const stories: { icon: IconName; text: string }[] = [
    ...same.map(({ appraiser, predicate, n }) => ({
      icon: "flag" as const,
      text:
        team.unit === null
          ? m.story_same_own({ n, predicate: predicateWord(predicate) })
          : m.story_same({ n, appraiser, predicate: predicateWord(predicate) }),
    })),
    ...(moved === null ? [] : [{ icon: "spark" as const, text: movementWords(moved) }]),
    ...(onLeave.length === 0
      ? []
      : [
          {
            icon: "person" as const,
            text: m.story_leave({
              n: onLeave.length,
              names: formatList(
                onLeave
                  .slice(0, 4)
                  .map(
                    ({ employee, leave }) =>
                      `${employee.name}${leave ? ` (${leaveWord(leave.kind).toLowerCase()})` : ""}`,
                  ),
              ),
            }),
          },
        ]),
  ];
  if (stories.length === 0) return null;
  return (
    <ul className={styles.stories} aria-label={m.stories()}>
      {stories.map(({ icon, text }) => (
        <li key={text}>
          <Icon name={icon} />
          {text}
        </li>
      ))}
    </ul>
  );
});

function movementWords({ from, to, months }: { from: number; to: number; months: number }): string {
  const words = { from: formatScore(from), to: formatScore(to), months };
  return to < from ? m.story_slip(words) : m.story_rise(words);
}
