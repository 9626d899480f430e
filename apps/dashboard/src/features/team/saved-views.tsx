import { useApolloClient, useMutation, useQuery } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useId, type SubmitEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./saved-views.module.css";
import { RemoveTeamViewDocument, SaveTeamViewDocument, TeamViewsDocument } from "./saved-views.generated.ts";

/** One's own ways of looking at a team: kept with the account, so they are there on every device. */
export function SavedViews() {
  const { data } = useQuery(TeamViewsDocument);
  const client = useApolloClient();
  const navigate = useNavigate();
  const id = useId();
  const [save, { loading }] = useMutation(SaveTeamViewDocument, { errorPolicy: "none" });
  const [remove] = useMutation(RemoveTeamViewDocument, { errorPolicy: "none" });
  const { draft, change, clear } = useDraft("team-view", { name: "" });
  const { errors, attempt, errorOf } = useAttempt({ name: id });
  const viewer = data?.viewer;
  const keep = (teamViews: NonNullable<typeof viewer>["teamViews"] | null | undefined) => {
    if (viewer && teamViews)
      client.writeQuery({ query: TeamViewsDocument, data: { viewer: { ...viewer, teamViews } } });
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const { name } = draft;
      const { data: answer } = await save({ variables: { input: { name, search: searchToKeep() } } });
      if (answer?.saveTeamView.problems.length === 0) {
        keep(answer.saveTeamView.teamViews);
        clear();
        showToast({ words: m.views_saved({ name }) });
      }
      return answer?.saveTeamView.problems;
    });
  };
  const forget = (view: { id: string; name: string; search: string }) =>
    void attempt(async () => {
      const { data: answer } = await remove({ variables: { input: { teamViewId: view.id } } });
      keep(answer?.removeTeamView.teamViews);
      if (answer?.removeTeamView.problems.length === 0)
        showToast({
          words: m.views_removed({ name: view.name }),
          undo: () =>
            void save({ variables: { input: { name: view.name, search: view.search } } }).then(({ data: again }) =>
              keep(again?.saveTeamView.teamViews),
            ),
        });
      return answer?.removeTeamView.problems;
    });

  return (
    <div className={styles.views}>
      {viewer?.teamViews.length === 0 && <p className={styles.none}>{m.views_none()}</p>}
      {viewer && viewer.teamViews.length > 0 && (
        <ul>
          {viewer.teamViews.map((view) => (
            <li key={view.id} className={styles.view}>
              <a
                href={`/team?${view.search}`}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  void navigate({ href: `/team?${view.search}` });
                }}
              >
                {view.name}
              </a>
              <Button kind="icon" aria-label={m.views_remove({ name: view.name })} onClick={() => forget(view)}>
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.form} onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.views_failed()} errors={errors} />}
        <Field
          id={id}
          label={m.views_name()}
          help={<FieldHelp of="query.viewName" label={m.views_name()} />}
          hint={m.views_name_hint()}
          error={errorOf(id)}
          maxLength={60}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <Button type="submit" disabled={loading}>
          {loading ? m.saving() : m.views_save()}
        </Button>
      </form>
    </div>
  );
}

/** Next month the view shows next month: the period is no part of it. */
function searchToKeep(): string {
  const search = new URLSearchParams(window.location.search);
  search.delete("period");
  search.delete("compare");
  return search.toString();
}
