import { SearchCombobox, type SearchComboboxProps } from "../search/search-combobox.tsx";
import { ServiceChoicesDocument, type ServiceChoicesQuery } from "./service-combobox.generated.ts";

/** One service to the public, by part of its name. */
export function ServiceCombobox(props: SearchComboboxProps) {
  return <SearchCombobox {...props} query={ServiceChoicesDocument} choices={choices} />;
}

const choices = ({ services: { nodes, totalCount } }: ServiceChoicesQuery) => ({
  totalCount,
  options: nodes.map(({ id, name, unit }) => ({ id, label: name, detail: unit.name })),
});
