import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { WayUp } from "../org-units/way-up.tsx";
import { AdoptionPath_UnitFragmentDoc, type AdoptionPath_UnitFragment } from "./adoption-path.generated.ts";
import { samePeriod } from "./adoption-rows.ts";

export function AdoptionPath({ unit }: { unit: FragmentType<AdoptionPath_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AdoptionPath_UnitFragmentDoc, from: unit });
  return (
    <WayUp
      unit={data}
      link={({ id, name }) => (
        <Link to="/adopsi/$id" params={{ id }} search={samePeriod}>
          {name}
        </Link>
      )}
    />
  );
}
