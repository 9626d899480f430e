import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { Advice } from "../../features/assess/advice.tsx";
import { AssessForm } from "../../features/assess/assess-form.tsx";
import { Calibrations } from "../../features/assess/calibrations.tsx";
import { countsOf } from "../../features/assess/counts.ts";
import { Published } from "../../features/assess/published.tsx";
import { SheetAspects } from "../../features/assess/sheet-aspects.tsx";
import { nextOpen, standingOf } from "../../features/assess/standing.ts";
import { TooShort } from "../../features/assess/too-short.tsx";
import { withdrawAtOnce } from "../../features/assess/withdraw-at-once.ts";
import { RatingPapers } from "../../features/documents/rating-papers.tsx";
import { CapacityTag } from "../../features/employees/capacity-tag.tsx";
import { postTitle } from "../../features/employees/post-title.ts";
import { evidenceViewOf } from "../../features/evidence/evidence-view.ts";
import { PeriodEvidence } from "../../features/evidence/period-evidence.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import { useShortcut } from "../../lib/shortcuts.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Keys } from "../../ui/keys.tsx";
import { Page } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.tsx";
import { AssessOnePageDocument } from "./one-page.generated.ts";
import styles from "./one-page.module.css";

const route = getRouteApi("/shell/penilaian/$post");

/** One person's assessment of one period: the form, and what it rests on beside it. */
export function AssessOnePage() {
  const { query, span } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { post } = route.useParams();
  const { side, kind, order } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useApolloClient();
  const { assessmentSheet: sheet, team, viewer } = data;

  const people = (team?.members ?? []).map(({ employee, position, assessment }) => ({
    key: position.id,
    name: employee.name,
    predicate: assessment?.predicate ?? null,
    standing: standingOf(assessment),
  }));
  const at = people.findIndex(({ key }) => key === post);
  const [before, after] = [people[at - 1], at < 0 ? undefined : people[at + 1]];
  const upNext = nextOpen(people, post);
  const period = sheet?.period.id;
  const go = (to: { key: string } | null | undefined) =>
    to &&
    void navigate({
      to: "/penilaian/$post",
      params: { post: to.key },
      search: (was) => was,
    });
  useShortcut("j", m.assess_key_next(), () => go(after), { isOn: after !== undefined });
  useShortcut("k", m.assess_key_previous(), () => go(before), { isOn: before !== undefined });

  // The next person is there before one asks: the one after this, and the one whom publishing leads to.
  const ahead = [...new Set([after?.key, upNext?.key])].filter((key) => key !== undefined).join(" ");
  useEffect(() => {
    const timer = window.setTimeout(() => {
      for (const positionId of ahead.split(" ").filter(Boolean))
        void client.query({ query: AssessOnePageDocument, variables: { positionId, ...span } }).catch(() => undefined);
    }, 400);
    return () => window.clearTimeout(timer);
  }, [client, ahead, span]);

  if (!sheet || !viewer) return <MissingRecord />;
  const others = countsOf(people.filter(({ key }) => key !== post).map(({ predicate }) => predicate));
  const done = people.filter(({ standing }) => standing === "PUBLISHED").length;
  const who = sheet.employee.name;

  function published(assessmentId: string) {
    const undo = async () => {
      const withdrawn = await withdrawAtOnce(client, assessmentId);
      showToast({ words: withdrawn ? m.assess_undone({ who }) : m.assess_not_undone({ who }) });
      go({ key: post });
    };
    showToast({ words: m.assess_published_toast({ who }), undo: () => void undo() });
    if (upNext) go(upNext);
    else void navigate({ to: "/penilaian", search: { ...(period && { period }), show: "all" } });
  }

  return (
    <Page>
      <title>{`${who}, ${periodWord(sheet.period)} · ${m.assess_title()} · ${m.product_name()}`}</title>
      <header className={styles.head}>
        <div className={styles.who}>
          <p className={styles.crumb}>
            <Link to="/penilaian" search={period ? { period } : {}}>
              {m.assess_title()}
            </Link>
            {` · ${periodWord(sheet.period)}`}
            {at >= 0 && ` · ${m.assess_place({ at: at + 1, total: people.length, done })}`}
          </p>
          <h1 className={styles.name}>
            <Link to="/people/$id" params={{ id: sheet.employee.id }}>
              {who}
            </Link>
          </h1>
          <p className={styles.post}>
            <CapacityTag capacity={sheet.position.capacity} />
            {`${postTitle(sheet.position)} · ${sheet.position.unit.name}`}
          </p>
        </div>
        {at >= 0 && (
          <div className={styles.steps}>
            <Button aria-label={m.assess_key_previous()} disabled={!before} onClick={() => go(before)}>
              <Icon name="left" /> <Keys keys="k" />
            </Button>
            <Button aria-label={m.assess_key_next()} disabled={!after} onClick={() => go(after)}>
              <Keys keys="j" /> <Icon name="right" />
            </Button>
          </div>
        )}
      </header>
      <div className={styles.sides}>
        <Choice
          label={m.assess_side()}
          value={side ?? "isian"}
          options={[
            { value: "isian", label: m.assessment(), show: m.assessment() },
            { value: "bukti", label: m.assess_evidence(), show: m.assess_evidence() },
          ]}
          onChange={(value) =>
            void navigate({
              search: ({ side: _side, ...was }) => ({ ...was, ...(value === "bukti" && { side: "bukti" as const }) }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <div className={styles.table} data-side={side ?? "isian"}>
        <div className={styles.form}>
          {sheet.viewerMayAssess && sheet.isTooShort ? (
            <TooShort sheet={sheet} onPublished={published} />
          ) : sheet.viewerMayAssess ? (
            <AssessForm key={sheet.id} viewerId={viewer.id} sheet={sheet} others={others} onPublished={published} />
          ) : (
            <>
              <SheetAspects sheet={sheet} />
              {sheet.assessment ? (
                <>
                  <Published assessment={sheet.assessment} who={who} />
                  <Calibrations assessment={sheet.assessment} />
                  <RatingPapers
                    assessment={sheet.assessment}
                    onIssued={() =>
                      client.query({
                        query: AssessOnePageDocument,
                        variables: { positionId: post, ...span },
                        fetchPolicy: "network-only",
                      })
                    }
                  />
                </>
              ) : (
                <p>{sheet.period.isOpen ? m.assess_not_begun() : m.assess_closed_unassessed()}</p>
              )}
              <Advice sheet={sheet} />
            </>
          )}
        </div>
        <div className={styles.evidence}>
          <PeriodEvidence
            employee={sheet.employee}
            from={sheet.period.startsOn}
            to={sheet.period.endsOn}
            view={evidenceViewOf(kind, order)}
            onView={(view) =>
              void navigate({ search: (was) => ({ ...was, ...view }), replace: true, resetScroll: false })
            }
          />
        </div>
      </div>
    </Page>
  );
}
