import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { compact } from "../../lib/compact.ts";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { predicateWord } from "../predicates/predicate-words.ts";
import { DecideFollowUpDialog } from "./decide-follow-up-dialog.tsx";
import { FollowUpList_FollowUpFragmentDoc, type FollowUpList_FollowUpFragment } from "./follow-up-list.generated.ts";
import styles from "./follow-up-list.module.css";
import { FOLLOW_UP_STATES, followUpKindWord } from "./words.ts";

type FollowUp = FollowUpList_FollowUpFragment;

interface FollowUpListProps {
  followUps: FragmentType<FollowUp>[];
  onDecided: (name: string) => void;
}

/** What the rules propose, with what they looked at; an official decides each with a reason. */
export function FollowUpList({ followUps, onDecided }: FollowUpListProps) {
  const { data } = useSuspenseFragment({ fragment: FollowUpList_FollowUpFragmentDoc, from: followUps });
  const [deciding, setDeciding] = useState<FollowUp | null>(null);

  return (
    <>
      <ul className={styles.list}>
        {data.map((one) => (
          <li key={one.id}>
            <div className={styles.who}>
              <Link to="/people/$id" params={{ id: one.employee.id }}>
                {one.employee.name}
              </Link>
              <span>{compact([one.employee.position?.title, one.employee.unit?.name]).join(" · ")}</span>
            </div>
            <div className={styles.what}>
              <p>
                <strong>{followUpKindWord(one.kind)}</strong>: {one.text ?? m.follow_up_by_contract()}
              </p>
              <p className={styles.quiet}>{inputsWord(one)}</p>
              <p className={styles.quiet}>{m.follow_up_rule({ source: one.source, version: one.ruleVersion })}</p>
              {one.decisionReason && (
                <p className={styles.reason}>
                  {one.decidedBy?.name ?? m.follow_up_official()}
                  {one.decidedAt && `, ${formatInstant(one.decidedAt)}`}: {one.decisionReason}
                </p>
              )}
            </div>
            <div className={styles.state}>
              <Chip icon={FOLLOW_UP_STATES[one.status].icon} tone={FOLLOW_UP_STATES[one.status].tone}>
                {FOLLOW_UP_STATES[one.status].word()}
              </Chip>
              {one.viewerMayDecide && (
                <Button onClick={() => setDeciding(one)}>
                  {m.follow_up_decide()}
                  <span className="visually-hidden"> {one.employee.name}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {deciding && (
        <DecideFollowUpDialog
          followUp={deciding}
          onClose={() => setDeciding(null)}
          onDecided={() => {
            setDeciding(null);
            onDecided(deciding.employee.name);
          }}
        />
      )}
    </>
  );
}

function inputsWord({ inputs, year }: FollowUp): string {
  const { predicates, absentDays, longestAbsence } = inputs;
  return compact([
    predicates.length > 0
      ? predicates.map((one) => `${String(one.year)}: ${predicateWord(one.predicate)}`).join(", ")
      : null,
    absentDays ? m.follow_up_absent({ n: absentDays, year: String(year), longest: String(longestAbsence ?? 0) }) : null,
  ]).join(" · ");
}
