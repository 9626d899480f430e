import { useMutation, useReadQuery, useSuspenseFragment } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { draftOfTemplate, emptyTemplate } from "../../features/plan-templates/template-draft.ts";
import {
  ArchivePlanTemplateDocument,
  TemplateEditor_TemplateFragmentDoc,
} from "../../features/plan-templates/template-editor.generated.ts";
import { TemplateForm } from "../../features/plan-templates/template-form.tsx";
import { templateProblemWord } from "../../features/plan-templates/words.ts";
import { useAttempt } from "../../features/problems/use-attempt.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { showToast } from "../../ui/toast.tsx";

const route = getRouteApi("/shell/skp/templat/$id");

/** One template, new or there already. */
export function TemplatePage() {
  const { query, isNew } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const navigate = route.useNavigate();
  const [said, setSaid] = useState<Saying | null>(null);
  const template = data.node?.__typename === "PlanTemplate" ? data.node : null;
  const { data: read } = useSuspenseFragment({
    fragment: TemplateEditor_TemplateFragmentDoc,
    fragmentName: "TemplateEditor_template",
    from: template,
  });
  const { viewer } = data;
  if (!viewer || (!isNew && (!template?.viewerMayEdit || !read))) return <MissingRecord />;
  const [own] = viewer.headedUnits;
  const fresh = {
    ...emptyTemplate(),
    ...(own && { unit: { typed: own.name, chosen: { id: own.id, label: own.name } } }),
  };
  const title = template?.name ?? m.template_new();

  return (
    <Page>
      <title>{`${title} · ${m.product_name()}`}</title>
      <Link to="/skp/templat">{m.templates_back()}</Link>
      <PageHead
        title={title}
        action={
          template && (
            <Link to="/skp/templat/$id/bagikan" params={{ id: template.id }} className={buttonClass("outline")}>
              {m.assign()}
            </Link>
          )
        }
      >
        <p>{m.template_lead()}</p>
      </PageHead>
      <Said said={said} />
      <TemplateForm
        key={template?.id ?? "new"}
        id={template?.id ?? null}
        asRead={read ? draftOfTemplate(read) : fresh}
        onSaved={(id) => {
          if (isNew) {
            showToast({ words: m.template_saved() });
            void navigate({ to: "/skp/templat/$id", params: { id }, replace: true });
          } else setSaid({ words: m.template_saved() });
        }}
      />
      {template && (
        <Archive
          id={template.id}
          name={template.name}
          onArchived={() => {
            showToast({ words: m.template_put_away({ name: template.name }) });
            void navigate({ to: "/skp/templat" });
          }}
        />
      )}
    </Page>
  );
}

function Archive({ id, name, onArchived }: { id: string; name: string; onArchived: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const [archive, { loading }] = useMutation(ArchivePlanTemplateDocument, { errorPolicy: "none" });
  const { errors, attempt } = useAttempt({}, templateProblemWord);
  const doIt = () =>
    void attempt(async () => {
      const problems = (await archive({ variables: { input: { templateId: id } } })).data?.archivePlanTemplate.problems;
      if (problems?.length === 0) onArchived();
      return problems;
    });
  return (
    <div>
      <Button onClick={() => setIsAsking(true)}>{m.template_archive()}</Button>
      {isAsking && (
        <Dialog title={m.template_archive_title({ name })} onClose={() => setIsAsking(false)}>
          <p>{m.template_archive_meaning()}</p>
          {errors.length > 0 && <ErrorSummary title={m.template_failed()} errors={errors} />}
          <DialogActions>
            <Button kind="primary" disabled={loading} onClick={doIt}>
              {loading ? m.saving() : m.template_archive_do()}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{m.cancel()}</Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  );
}
