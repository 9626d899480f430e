import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Select } from "../../ui/select.tsx";
import { UnitChoice_ViewerFragmentDoc, type UnitChoice_ViewerFragment } from "./unit-choice.generated.ts";

interface UnitChoiceProps {
  viewer: FragmentType<UnitChoice_ViewerFragment>;
  shown: { id: string; name: string };
  onChange: (id: string) => void;
}

/** The unit that is looked at: its name, or a choice for those who begin with several. */
export function UnitChoice({ viewer, shown, onChange }: UnitChoiceProps) {
  const { data } = useSuspenseFragment({ fragment: UnitChoice_ViewerFragmentDoc, from: viewer });
  const units = data.overviewUnits.some(({ id }) => id === shown.id)
    ? data.overviewUnits
    : [shown, ...data.overviewUnits];
  if (units.length < 2) return <h1>{shown.name}</h1>;
  return (
    <>
      <h1 className="visually-hidden">{shown.name}</h1>
      <Select
        isHeading
        label={m.unit_choice()}
        value={shown.id}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChange}
      />
    </>
  );
}
