import { predicateOf } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { RATINGS, ratingShort, ratingWord } from "../assessments/words.ts";
import { shortName } from "../employees/short-name.ts";
import { predicateLetters, predicateStep, predicateWord } from "../predicates/predicate-words.ts";
import {
  CalibrationMatrix_TeamFragmentDoc,
  type CalibrationMatrix_TeamFragment,
} from "./calibration-matrix.generated.ts";
import styles from "./calibration-matrix.module.css";

type Member = CalibrationMatrix_TeamFragment["members"][number];

interface CalibrationMatrixProps {
  team: FragmentType<CalibrationMatrix_TeamFragment>;
  period: string;
  unit: string;
  /** Whose draft is open. */
  open: string | undefined;
}

/** The drafts of a unit, three by three, each name a way to its draft. */
export function CalibrationMatrix({ team, period, unit, open }: CalibrationMatrixProps) {
  const { data } = useSuspenseFragment({ fragment: CalibrationMatrix_TeamFragmentDoc, from: team });
  const drafts = data.members.filter(({ assessment }) => assessment?.status === "DRAFT");
  const at = (result: Rating, behaviour: Rating) =>
    drafts.filter(({ assessment }) => assessment?.workResult === result && assessment.behaviour === behaviour);
  return (
    <div className={styles.matrix} role="group" aria-label={m.calibrate_matrix()}>
      {reversed(RATINGS).map((result) => (
        <Fragment key={result}>
          <span className={styles.rowHead} title={`${m.work_result()}: ${ratingWord(result)}`}>
            {ratingShort(result)}
          </span>
          {RATINGS.map((behaviour) => {
            const predicate = predicateOf(result, behaviour);
            const people = at(result, behaviour);
            return (
              <div key={behaviour} className={styles.cell} data-step={predicateStep(predicate)}>
                <p className={styles.count}>
                  <strong>{people.length > 0 && people.length}</strong>
                  <abbr title={`${predicateWord(predicate)}: ${ratingWord(result)}, ${ratingWord(behaviour)}`}>
                    {predicateLetters(predicate)}
                  </abbr>
                </p>
                <ul>
                  {people.map((member) => (
                    <Name
                      key={member.id}
                      member={member}
                      search={{ period, unit, post: member.position.id }}
                      isOpen={member.position.id === open}
                    />
                  ))}
                </ul>
              </div>
            );
          })}
        </Fragment>
      ))}
      <span />
      {RATINGS.map((behaviour) => (
        <span key={behaviour} className={styles.columnHead} title={`${m.behaviour()}: ${ratingWord(behaviour)}`}>
          {ratingShort(behaviour)}
        </span>
      ))}
    </div>
  );
}

interface NameProps {
  member: Member;
  search: { period: string; unit: string; post: string };
  isOpen: boolean;
}

function Name({ member, search, isOpen }: NameProps) {
  const { name } = member.employee;
  const isProposed = member.assessment?.calibrations.some(({ status }) => status === "PROPOSED");
  return (
    <li>
      <Link
        to="/penilaian/kalibrasi"
        search={search}
        resetScroll={false}
        className={styles.name}
        title={name}
        aria-label={isProposed ? m.calibrate_name_proposed({ who: name }) : name}
        aria-current={isOpen || undefined}
      >
        {shortName(name)}
        {isProposed && <Icon name="clock" />}
      </Link>
    </li>
  );
}
