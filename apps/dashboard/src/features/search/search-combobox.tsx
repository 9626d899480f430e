import type { TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { formatCount } from "../../lib/format.ts";
import { useSettled } from "../../lib/use-settled.ts";
import * as m from "../../messages/messages.js";
import { Combobox, type ComboboxOption, type ComboboxValue } from "../../ui/combobox.tsx";

export interface SearchComboboxProps {
  id: string;
  label: string;
  hint?: string | undefined;
  help?: ReactNode;
  error?: string | undefined;
  value: ComboboxValue;
  onChange: (value: ComboboxValue) => void;
}

interface Choices {
  options: readonly ComboboxOption[];
  totalCount: number;
}

interface SearchProps<TData> extends SearchComboboxProps {
  query: TypedDocumentNode<TData, { name: string }>;
  choices: (data: TData) => Choices;
}

const PAUSE = 250; // milliseconds without a key before the search begins
const SHORTEST = 2; // letters: fewer fit nearly everyone

/** A combobox whose list comes from the server as one types. */
export function SearchCombobox<TData>({ query, choices, ...line }: SearchProps<TData>) {
  const typed = line.value.chosen ? "" : line.value.typed.trim();
  const name = useSettled(typed, PAUSE);
  const isSearch = typed.length >= SHORTEST;
  const { data, error } = useQuery(query, { variables: { name }, skip: name.length < SHORTEST });
  const found = isSearch && name === typed && data ? choices(data as TData) : null;

  return <Combobox {...line} options={found?.options ?? []} said={isSearch ? said(found, error !== undefined) : ""} />;
}

function said(found: Choices | null, hasFailed: boolean): string {
  if (hasFailed) return m.search_failed();
  if (found === null) return m.search_busy();
  const { options, totalCount } = found;
  if (totalCount === 0) return m.search_none();
  const n = formatCount(totalCount);
  return totalCount > options.length ? m.search_more({ n, shown: formatCount(options.length) }) : m.search_found({ n });
}
