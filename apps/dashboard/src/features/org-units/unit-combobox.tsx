import { SearchCombobox, type SearchComboboxProps } from "../search/search-combobox.tsx";
import { UnitChoicesDocument, type UnitChoicesQuery } from "./unit-combobox.generated.ts";

/** One unit, by part of its name. */
export function UnitCombobox(props: SearchComboboxProps) {
  return <SearchCombobox {...props} query={UnitChoicesDocument} choices={choices} />;
}

const choices = ({ orgUnits: { nodes, totalCount } }: UnitChoicesQuery) => ({
  totalCount,
  options: nodes.map(({ id, name, parent }) => ({ id, label: name, ...(parent && { detail: parent.name }) })),
});
