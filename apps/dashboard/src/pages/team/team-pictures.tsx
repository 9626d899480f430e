import { memo } from "react";
import { WaitingTimes } from "../../features/services/waiting-times.tsx";
import { AspectSpread } from "../../features/team/aspect-spread.tsx";
import { LateReports } from "../../features/team/late-reports.tsx";
import { PredicateDistribution } from "../../features/team/predicate-distribution.tsx";
import { ResultMatrix } from "../../features/team/result-matrix.tsx";
import { TeamPanels } from "./team-panels.tsx";
import type { TeamPageQuery } from "./team-page.generated.ts";

interface TeamPicturesProps {
  team: NonNullable<TeamPageQuery["team"]>;
  viewer: NonNullable<TeamPageQuery["viewer"]>;
}

/** Drawn anew only with a new answer: a filter of the table below changes nothing here. */
export const TeamPictures = memo(function TeamPictures({ team, viewer }: TeamPicturesProps) {
  return (
    <TeamPanels>
      <ResultMatrix team={team} />
      <PredicateDistribution team={team} />
      <AspectSpread team={team} />
      <LateReports team={team} />
      {(team.unit ? [team.unit] : viewer.headedUnits).map((unit) => (
        <WaitingTimes key={unit.id} unit={unit} />
      ))}
    </TeamPanels>
  );
});
