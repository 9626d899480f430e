import { spacedSurveyCode } from "@andir/domain/survey-code";
import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Secret } from "../../ui/secret.tsx";
import { Section } from "../../ui/section.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import {
  CloseSurveyDocument,
  OpenSurveyDocument,
  SurveyLink_ServiceFragmentDoc,
  type SurveyLink_ServiceFragment,
} from "./survey-link.generated.ts";
import styles from "./survey-link.module.css";

/** Where the public answers: the link, its QR code and a poster; opened and closed by who may. */
export function SurveyLink({ service }: { service: FragmentType<SurveyLink_ServiceFragment> }) {
  const { data } = useSuspenseFragment({
    fragment: SurveyLink_ServiceFragmentDoc,
    fragmentName: "SurveyLink_service",
    from: service,
  });
  const { id, survey, viewerMayManageSurvey } = data;
  const [open] = useMutation(OpenSurveyDocument, { errorPolicy: "none" });
  const [close] = useMutation(CloseSurveyDocument, { errorPolicy: "none" });
  const { errors, attempt, isBusy } = useAttempt();
  const [said, setSaid] = useState<Saying | null>(null);
  const isOpen = survey !== null && survey.closedAt === null;

  const start = (withNewCode: boolean, words: string) =>
    void attempt(async () => {
      const problems = (await open({ variables: { input: { serviceId: id, withNewCode } } })).data?.openSurvey.problems;
      if (problems?.length === 0) setSaid({ words });
      return problems;
    });
  const end = () =>
    void attempt(async () => {
      const problems = (await close({ variables: { input: { serviceId: id } } })).data?.closeSurvey.problems;
      if (problems?.length === 0) setSaid({ words: m.survey_closed_said() });
      return problems;
    });

  return (
    <Section title={m.survey_link()} lead={m.survey_link_lead()}>
      <div className={styles.link}>
        {errors.length > 0 && <ErrorSummary title={m.adm_failed()} errors={errors} />}
        <Said said={said} />
        <State survey={survey} />
        {survey && isOpen && <Ways code={survey.code} />}
        {viewerMayManageSurvey ? (
          <div className={styles.buttons}>
            {isOpen ? (
              <>
                <Button disabled={isBusy} onClick={end}>
                  {m.survey_close()}
                </Button>
                <Button disabled={isBusy} onClick={() => start(true, m.survey_new_code_said())}>
                  {m.survey_new_code()}
                </Button>
              </>
            ) : (
              <Button kind="primary" disabled={isBusy} onClick={() => start(false, m.survey_opened_said())}>
                {m.survey_open()}
              </Button>
            )}
          </div>
        ) : (
          <p className={styles.quiet}>{m.survey_not_yours()}</p>
        )}
        {viewerMayManageSurvey && isOpen && <p className={styles.quiet}>{m.survey_new_code_hint()}</p>}
      </div>
    </Section>
  );
}

function State({ survey }: Pick<SurveyLink_ServiceFragment, "survey">) {
  if (survey === null) return <p>{m.survey_never()}</p>;
  const isOpen = survey.closedAt === null;
  return (
    <p className={styles.state}>
      <Chip icon={isOpen ? "check" : "clock"} tone={isOpen ? "plain" : "quiet"}>
        {isOpen ? m.survey_is_open() : m.survey_is_closed()}
      </Chip>
      {survey.closedAt === null
        ? m.survey_since({ date: formatInstant(survey.openedAt) })
        : m.survey_closed_since({ date: formatInstant(survey.closedAt) })}
    </p>
  );
}

function Ways({ code }: { code: string }) {
  const path = `/survey/${code}`;
  return (
    <div className={styles.ways}>
      <img className={styles.picture} src={`${path}/qr.svg`} alt={m.survey_qr()} width={176} height={176} />
      <div className={styles.words}>
        <Secret
          label={m.survey_address()}
          value={`${location.origin}${path}`}
          words={{ copy: m.survey_copy(), copied: m.survey_copied(), byHand: m.survey_copy_by_hand() }}
        />
        <p>
          {m.survey_code()} <strong className={styles.code}>{spacedSurveyCode(code)}</strong>
        </p>
        <div className={styles.buttons}>
          <a className={buttonClass("primary")} href={`${path}/poster`} target="_blank" rel="noreferrer">
            {m.survey_poster()}
          </a>
          <a className={buttonClass("outline")} href={`${path}/qr.svg`} download={`qr-survei-${code}.svg`}>
            {m.survey_qr_svg()}
          </a>
          <a className={buttonClass("outline")} href={`${path}/qr.png`} download={`qr-survei-${code}.png`}>
            {m.survey_qr_png()}
          </a>
          <a className={buttonClass("outline")} href={path} target="_blank" rel="noreferrer">
            {m.survey_try()}
          </a>
        </div>
      </div>
    </div>
  );
}
