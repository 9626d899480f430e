import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { compact } from "../../lib/compact.ts";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import * as m from "../../messages/messages.js";
import { periodWord } from "../periods/period-words.ts";
import { TeamCards } from "./team-cards.tsx";
import { TeamGrid } from "./team-grid.tsx";
import { teamRows } from "./team-row.ts";
import { sortRows, type TeamSort } from "./team-sort.ts";
import { TeamTable_TeamFragmentDoc, type TeamTable_TeamFragment } from "./team-table.generated.ts";

interface TeamTableProps {
  team: FragmentType<TeamTable_TeamFragment>;
  sort: TeamSort;
  onSort: (sort: TeamSort) => void;
}

/** Everyone of the team: rows where there is room for columns, cards where there is not. */
export function TeamTable({ team, sort, onSort }: TeamTableProps) {
  const { data } = useSuspenseFragment({ fragment: TeamTable_TeamFragmentDoc, from: team });
  const hasRoom = useMediaQuery("(min-width: 900px), print");
  const rows = sortRows(teamRows(data), sort);
  const low = Math.floor(Math.min(90, ...compact(rows.flatMap(({ trend }) => trend))) / 10) * 10;
  const props = { rows, sort, onSort, scale: [low, 100] as const };

  return hasRoom ? (
    <TeamGrid {...props} caption={m.team_caption({ period: periodWord(data.period) })} />
  ) : (
    <TeamCards {...props} />
  );
}
