import { memo } from "react";
import { WaitingTimes } from "../../features/services/waiting-times.tsx";
import { AspectSpread } from "../../features/team/aspect-spread.tsx";
import { LateReports } from "../../features/team/late-reports.tsx";
import { PredicateDistribution } from "../../features/team/predicate-distribution.tsx";
import { ResultMatrix } from "../../features/team/result-matrix.tsx";
import { TeamPanels } from "./team-panels.tsx";
import type { TeamPageQuery } from "./team-page.generated.ts";

const LATE_MONTHS = 12;

interface TeamPicturesProps {
  team: NonNullable<TeamPageQuery["team"]>;
  viewer: NonNullable<TeamPageQuery["viewer"]>;
  periods: TeamPageQuery["periods"];
  lateFrom: string;
}

/** Drawn anew only with a new answer: a filter of the table below changes nothing here. */
export const TeamPictures = memo(function TeamPictures({ team, viewer, periods, lateFrom }: TeamPicturesProps) {
  const dueMonths = periods.nodes
    .slice(0, LATE_MONTHS)
    .map(({ startsOn }) => startsOn)
    .reverse();
  return (
    <TeamPanels>
      <ResultMatrix team={team} />
      <PredicateDistribution team={team} />
      <AspectSpread team={team} />
      <LateReports team={team} months={dueMonths} lateFrom={lateFrom} />
      {(team.unit ? [team.unit] : viewer.headedUnits).map((unit) => (
        <WaitingTimes key={unit.id} unit={unit} />
      ))}
    </TeamPanels>
  );
});
