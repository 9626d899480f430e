import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { WayUp } from "../org-units/way-up.tsx";
import { UnitPath_UnitFragmentDoc, type UnitPath_UnitFragment } from "./unit-path.generated.ts";
import { sameView } from "./unit-views.ts";

/** What is seen of the one is seen of the other. */
export function UnitPath({ unit }: { unit: FragmentType<UnitPath_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: UnitPath_UnitFragmentDoc, from: unit });
  return (
    <WayUp
      unit={data}
      link={({ id, name }) => (
        <Link to="/unit/$id" params={{ id }} search={sameView}>
          {name}
        </Link>
      )}
    />
  );
}
