import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { compact } from "../../lib/compact.ts";
import { formatDay, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import { reasonField } from "../administration/reason-field.ts";
import styles from "../follow-up/follow-up-list.module.css";
import {
  SanctionList_SanctionFragmentDoc,
  WithdrawSanctionDocument,
  type SanctionList_SanctionFragment,
} from "./sanction-list.generated.ts";
import { levelWord, sanctionWord } from "./words.ts";

type Sanction = SanctionList_SanctionFragment;

interface SanctionListProps {
  sanctions: FragmentType<Sanction>[];
  onDone: (words: string) => void;
}

/** What decrees say, and what was taken back. */
export function SanctionList({ sanctions, onDone }: SanctionListProps) {
  const { data } = useSuspenseFragment({ fragment: SanctionList_SanctionFragmentDoc, from: sanctions });
  const [asked, setAsked] = useState<Sanction | null>(null);
  const [withdraw] = useMutation(WithdrawSanctionDocument, { errorPolicy: "none", refetchQueries: "active" });
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
                <strong>{levelWord(one.level)}</strong>: {sanctionWord(one.kind)}
              </p>
              <p className={styles.reason}>{one.reason}</p>
              <p className={styles.quiet}>
                {m.sanction_says({
                  decree: one.decree,
                  decided: formatDay(one.decidedOn),
                  effective: formatDay(one.effectiveOn),
                })}
              </p>
              {one.recordedBy && (
                <p className={styles.quiet}>
                  {m.sanction_by({ name: one.recordedBy.name, date: formatInstant(one.recordedAt) })}
                </p>
              )}
              {one.withdrawnAt && (
                <p className={styles.reason}>
                  {m.sanction_withdrawn_by({
                    date: formatInstant(one.withdrawnAt),
                    reason: one.withdrawalReason ?? "",
                  })}
                </p>
              )}
            </div>
            <div className={styles.state}>
              {one.withdrawnAt ? (
                <Chip icon="dash" tone="quiet">
                  {m.sanction_withdrawn()}
                </Chip>
              ) : (
                <Chip icon="check" tone="plain">
                  {m.sanction_stands()}
                </Chip>
              )}
              {one.viewerMayWithdraw && (
                <Button onClick={() => setAsked(one)}>
                  {m.sanction_withdraw()}
                  <span className="visually-hidden"> {one.employee.name}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <ChangeDialog
          title={m.sanction_withdraw_title({ name: asked.employee.name })}
          draft={`sanction-withdraw.${asked.id}`}
          fields={[reasonField("sanction.withdrawal", m.sanction_reason_hint())]}
          meaning={() => m.sanction_withdraw_meaning()}
          submit={m.sanction_withdraw_do()}
          run={async (filled) => {
            const input = { sanctionId: asked.id, reason: textIn(filled, "reason") };
            const problems = (await withdraw({ variables: { input } })).data?.withdrawSanction.problems;
            if (problems?.length === 0) onDone(m.sanction_withdrawn_now({ name: asked.employee.name }));
            return problems;
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
