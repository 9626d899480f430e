import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { helpFields, helpSearch, helpTopics, type HelpGroup } from "../../features/help/help-answers.ts";
import { HelpEntry } from "../../features/help/help-entry.tsx";
import { ShowGuide } from "../../features/help/show-guide.tsx";
import { SandboxLink } from "../../features/sandbox/sandbox-link.tsx";
import { isInSandbox } from "../../graphql/room.ts";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import styles from "./help-page.module.css";

const route = getRouteApi("/shell/bantuan");

/** Everything that the help tells, on the device: it asks the server for nothing. */
export function HelpPage() {
  const { cari = "", topik } = route.useSearch();
  const navigate = route.useNavigate();
  const now = locale();
  const topics = useMemo(() => helpTopics(now), [now]);
  const fields = useMemo(() => helpFields(now), [now]);
  const search = useMemo(() => helpSearch([...topics, ...fields]), [topics, fields]);
  const found = cari === "" ? null : search(cari);
  const look = useCallback(
    (words: string) =>
      void navigate({ search: words === "" ? {} : { cari: words }, replace: true, resetScroll: false }),
    [navigate],
  );

  return (
    <Page>
      <title>{`${m.help_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.help_title()}>
        <p>{m.help_lead()}</p>
      </PageHead>
      <div className={styles.content}>
        {!isInSandbox() && <SandboxLink />}
        <SearchLine label={m.help_search()} value={cari} onChange={look} />
        {found ? (
          <section className={styles.group} aria-label={m.help_search()}>
            <p role="status" className={styles.said}>
              {found.length === 0 ? m.help_none({ words: cari }) : m.help_found({ n: found.length, words: cari })}
            </p>
            {found.map((answer, at) => (
              <HelpEntry key={answer.key} answer={answer} isOpen={at === 0} />
            ))}
          </section>
        ) : (
          <>
            {topics.map((group) => (
              <Group key={group.title} group={group} open={topik} />
            ))}
            <section className={styles.group} aria-label={m.help_forms()}>
              <h2>{m.help_forms()}</h2>
              <p className={styles.said}>{m.help_forms_lead()}</p>
              {fields.map((group) => (
                <Form key={group.title} group={group} open={topik} />
              ))}
            </section>
            <ShowGuide />
          </>
        )}
      </div>
    </Page>
  );
}

interface GroupProps {
  group: HelpGroup;
  open: string | undefined;
}

/** A form, folded until it is wanted: there are many, and each of its fields is found by search as well. */
function Form({ group: { title, answers }, open }: GroupProps) {
  return (
    <details className={styles.form} open={answers.some(({ key }) => key === open)}>
      <summary>
        {title} <span className={styles.said}>{m.help_fields({ n: answers.length })}</span>
      </summary>
      {answers.map((answer) => (
        <HelpEntry key={answer.key} answer={answer} isOpen={answer.key === open} />
      ))}
    </details>
  );
}

function Group({ group, open }: GroupProps) {
  return (
    <section className={styles.group} aria-label={group.title}>
      <h2>{group.title}</h2>
      {group.answers.map((answer) => (
        <HelpEntry key={answer.key} answer={answer} isOpen={answer.key === open} />
      ))}
    </section>
  );
}
