import { useDraft } from "../../lib/use-draft.ts";

/** What the appraiser has to say of one report, as far as it is written: it outlives a reload, a dropped network and a lost session. */
export function useVerification(reportId: string) {
  const { draft, change, clear } = useDraft<{ note: string; excepted: string[] }>(`verify.${reportId}`, {
    note: "",
    excepted: [],
  });
  const { excepted } = draft;
  return {
    ...draft,
    write: (note: string) => change({ note }),
    onToggle: (entryId: string) =>
      change({
        excepted: excepted.includes(entryId) ? excepted.filter((id) => id !== entryId) : [...excepted, entryId],
      }),
    clear,
  };
}
export type Verification = ReturnType<typeof useVerification>;
