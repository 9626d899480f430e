import { SearchCombobox, type SearchComboboxProps } from "../search/search-combobox.tsx";
import { EmployeeChoicesDocument, type EmployeeChoicesQuery } from "./employee-combobox.generated.ts";

/** One person of the directory, by part of the name. */
export function EmployeeCombobox(props: SearchComboboxProps) {
  return <SearchCombobox {...props} query={EmployeeChoicesDocument} choices={choices} />;
}

const choices = ({ employees: { nodes, totalCount } }: EmployeeChoicesQuery) => ({
  totalCount,
  options: nodes.map(({ id, name, position, unit }) => ({
    id,
    label: name,
    detail: [position?.title, unit?.name].filter(Boolean).join(" · "),
  })),
});
