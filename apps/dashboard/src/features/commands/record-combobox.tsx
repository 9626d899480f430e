import { SearchCombobox, type SearchComboboxProps } from "../search/search-combobox.tsx";
import { CommandSearchDocument, type CommandSearchQuery } from "./command-search.generated.ts";

/** A person or a unit, by part of the name, as the command menu finds them. */
export function RecordCombobox(props: SearchComboboxProps) {
  return <SearchCombobox {...props} query={CommandSearchDocument} choices={choices} />;
}

function choices({ employees, orgUnits }: CommandSearchQuery) {
  const people = employees.nodes.map(({ id, name, position, unit }) => ({
    id,
    label: name,
    detail: [position?.title, unit?.name].filter(Boolean).join(" · "),
  }));
  const units = orgUnits.nodes.map(({ id, name, parent }) => ({
    id,
    label: name,
    ...(parent && { detail: parent.name }),
  }));
  const options = [...units, ...people];
  return { options, totalCount: options.length };
}
