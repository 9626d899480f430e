import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Select } from "../../ui/select.tsx";
import styles from "./unit-switch.module.css";
import { UnitSwitch_ViewerFragmentDoc, type UnitSwitch_ViewerFragment } from "./unit-switch.generated.ts";

export interface UnitChoice {
  unit?: string;
  subunits?: true;
}

interface UnitSwitchProps {
  viewer: FragmentType<UnitSwitch_ViewerFragment>;
  /** The unit that is shown: a link may lead to one that the viewer sees without heading it. */
  shown: { id: string; name: string } | null;
  value: UnitChoice;
  onChange: (value: UnitChoice) => void;
}

const BELOW = "+";

/** The people whom the viewer appraises, or a unit that the viewer heads, alone or with all below it. */
export function UnitSwitch({ viewer, shown, value, onChange }: UnitSwitchProps) {
  const { data } = useSuspenseFragment({ fragment: UnitSwitch_ViewerFragmentDoc, from: viewer });
  if (data.headedUnits.length === 0) return <p className={styles.alone}>{alone(shown, value)}</p>;
  const isHeaded = data.headedUnits.some(({ id }) => id === shown?.id);
  const units = shown && !isHeaded ? [...data.headedUnits, shown] : data.headedUnits;
  const options = [
    { value: "", label: m.team_own() },
    ...units.flatMap(({ id, name }) => [
      { value: id, label: name },
      { value: id + BELOW, label: m.team_unit_and_below({ unit: name }) },
    ]),
  ];
  const choose = (chosen: string) => {
    if (chosen === "") onChange({});
    else if (chosen.endsWith(BELOW)) onChange({ unit: chosen.slice(0, -BELOW.length), subunits: true });
    else onChange({ unit: chosen });
  };
  return (
    <Select
      isHeading
      label={m.team_scope()}
      value={(value.unit ?? "") + (value.unit && value.subunits ? BELOW : "")}
      options={options}
      onChange={choose}
    />
  );
}

function alone(shown: UnitSwitchProps["shown"], { subunits }: UnitChoice): string {
  if (!shown) return m.team_own();
  return subunits ? m.team_unit_and_below({ unit: shown.name }) : shown.name;
}
