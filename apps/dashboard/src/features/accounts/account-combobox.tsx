import { SearchCombobox, type SearchComboboxProps } from "../search/search-combobox.tsx";
import { AccountChoicesDocument, type AccountChoicesQuery } from "./account-combobox.generated.ts";

/** One account that can be signed in to, by part of its user name. */
export function AccountCombobox(props: SearchComboboxProps) {
  return <SearchCombobox {...props} query={AccountChoicesDocument} choices={choices} />;
}

const choices = ({ accounts: { nodes, totalCount } }: AccountChoicesQuery) => ({
  totalCount,
  options: nodes.map(({ id, identifier, employee }) => ({
    id,
    label: identifier,
    ...(employee && { detail: [employee.name, employee.position?.title].filter(Boolean).join(" · ") }),
  })),
});
