import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { CapacityTag } from "../employees/capacity-tag.tsx";
import { UnitHead_UnitFragmentDoc, type UnitHead_UnitFragment } from "./unit-head.generated.ts";

/** Who leads a unit, and whether in an acting post. */
export function UnitHead({ unit }: { unit: FragmentType<UnitHead_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: UnitHead_UnitFragmentDoc, from: unit });
  if (data.head === null) return null;
  const acting = data.head.positions.find(
    (post) => post.unit.id === data.id && post.endsOn === null && post.capacity !== "DEFINITIVE",
  );
  const [before, after] = m.team_led_by({ name: "\u0000" }).split("\u0000");
  return (
    <>
      {before}
      <Link to="/people/$id" params={{ id: data.head.id }}>
        {data.head.name}
      </Link>
      {acting && (
        <>
          {" "}
          <CapacityTag capacity={acting.capacity} />
        </>
      )}
      {after}
    </>
  );
}
