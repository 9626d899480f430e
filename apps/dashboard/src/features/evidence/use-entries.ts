import { useLazyQuery } from "@apollo/client/react";
import { useState } from "react";
import type { EvidenceEntry_EntryFragment } from "./evidence-entry.generated.ts";
import type { Span } from "./evidence-items.ts";
import { MoreEntriesDocument } from "./more-entries.generated.ts";
import type { PeriodEvidence_EmployeeFragment } from "./period-evidence.generated.ts";

/** The entries of a period, and more of them for who asks: a month fits one page, a year does not. */
export function useEntries({ id, evidenceEntries }: PeriodEvidence_EmployeeFragment, { from, to }: Span) {
  const of = `${id} ${from} ${to}`;
  const [later, setLater] = useState<{ of: string; nodes: EvidenceEntry_EntryFragment[]; after: string | null } | null>(
    null,
  );
  const [ask, { loading, error }] = useLazyQuery(MoreEntriesDocument);
  const known = later?.of === of ? later : { of, nodes: [], after: endOf(evidenceEntries.pageInfo) };
  const { nodes, after } = known;

  async function load() {
    if (after === null) return;
    const { data } = await ask({ variables: { id, from, to, after } });
    const page = data?.employee?.progressEntries;
    if (page) setLater({ of, nodes: [...nodes, ...page.nodes], after: endOf(page.pageInfo) });
  }
  return {
    entries: [...evidenceEntries.nodes, ...nodes],
    total: evidenceEntries.totalCount,
    more: after === null ? null : { load: () => void load(), isLoading: loading, hasFailed: error !== undefined },
  };
}

const endOf = ({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }): string | null =>
  hasNextPage ? endCursor : null;
