import { useMutation, useQuery } from "@apollo/client/react";
import { formatCount } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { problemWord } from "../../problems/problem-words.ts";
import { ChangeDialog } from "../change-dialog.tsx";
import { chosenIn, textIn } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import { MergeEmployeesDocument, MergePreviewDocument } from "./merge-dialog.generated.ts";
import type { PersonDialogProps } from "./person-dialogs.tsx";

/** The same person was written down twice: the record that is open stays, and takes what hangs on the other. */
export function MergeDialog({ person, onClose, onDone }: PersonDialogProps) {
  const [merge] = useMutation(MergeEmployeesDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  return (
    <ChangeDialog
      title={m.adm_merge_title({ who: person.name })}
      draft={`merge.${person.id}`}
      fields={[
        {
          name: "duplicateId",
          help: "people.duplicate",
          kind: "employee",
          label: m.adm_merge_duplicate(),
          hint: m.adm_merge_duplicate_hint(),
          missing: m.adm_merge_duplicate_missing(),
        },
        reasonField("people.reason", m.adm_merge_reason_hint()),
      ]}
      meaning={(filled) => {
        const duplicate = chosenIn(filled, "duplicateId");
        return duplicate ? (
          <MergeMeaning key={duplicate.id} kept={person} duplicate={{ id: duplicate.id, name: duplicate.label }} />
        ) : (
          m.adm_merge_choose({ who: person.name })
        );
      }}
      submit={m.adm_merge()}
      run={async (filled) => {
        const duplicate = chosenIn(filled, "duplicateId");
        const input = { keptId: person.id, duplicateId: duplicate?.id ?? "", reason: textIn(filled, "reason") };
        const problems = (await merge({ variables: { input } })).data?.mergeEmployees.problems;
        if (problems?.length === 0) onDone(m.adm_merged({ duplicate: duplicate?.label ?? "", who: person.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

interface Named {
  id: string;
  name: string;
}

/** Said before it is done, since it cannot be taken back. */
function MergeMeaning({ kept, duplicate }: { kept: Named; duplicate: Named }) {
  const { data, loading } = useQuery(MergePreviewDocument, {
    variables: { keptId: kept.id, duplicateId: duplicate.id },
    fetchPolicy: "network-only",
  });
  const preview = data?.employeeMergePreview;
  if (!preview) return loading ? m.adm_merge_counting() : m.adm_merge_uncounted();
  if (preview.problems.length > 0) return preview.problems.map(problemWord).join(" ");
  const { posts, plans, reports, assessments, entries, others, doubles, closesAccount } = preview;
  return [
    m.adm_merge_meaning({
      duplicate: duplicate.name,
      who: kept.name,
      posts: formatCount(posts),
      plans: formatCount(plans),
      reports: formatCount(reports),
      assessments: formatCount(assessments),
      entries: formatCount(entries),
      others: formatCount(others),
    }),
    ...(doubles > 0 ? [m.adm_merge_doubles({ n: formatCount(doubles), who: kept.name })] : []),
    ...(closesAccount ? [m.adm_merge_account()] : []),
    m.adm_merge_final(),
  ].join(" ");
}
