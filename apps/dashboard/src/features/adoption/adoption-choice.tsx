import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Select } from "../../ui/select.tsx";
import { AdoptionChoice_ViewerFragmentDoc, type AdoptionChoice_ViewerFragment } from "./adoption-choice.generated.ts";

interface AdoptionChoiceProps {
  viewer: FragmentType<AdoptionChoice_ViewerFragment>;
  shown: { id: string; name: string };
  onChange: (id: string) => void;
}

/** The unit that is looked at: its name, or a choice for those who begin with several. */
export function AdoptionChoice({ viewer, shown, onChange }: AdoptionChoiceProps) {
  const { data } = useSuspenseFragment({ fragment: AdoptionChoice_ViewerFragmentDoc, from: viewer });
  const units = data.adoptionUnits.some(({ id }) => id === shown.id)
    ? data.adoptionUnits
    : [shown, ...data.adoptionUnits];
  const title = m.adoption_title_of({ unit: shown.name });
  if (units.length < 2) return <h1>{title}</h1>;
  return (
    <>
      <h1>{title}</h1>
      <Select
        label={m.unit_choice()}
        value={shown.id}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChange}
      />
    </>
  );
}
