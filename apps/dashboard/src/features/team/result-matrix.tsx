import { predicateOf } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { RATINGS, ratingShort, ratingWord } from "../assessments/words.ts";
import { shortName } from "../employees/short-name.ts";
import { periodShort } from "../periods/period-words.ts";
import { predicateLetters, predicateStep, predicateWord } from "../predicates/predicate-words.ts";
import styles from "./result-matrix.module.css";
import type { ResultMatrix_TeamFragment } from "./result-matrix.generated.ts";

interface Person {
  id: string;
  name: string;
}

/** Who stands where between what was done and how: three by three, with names. */
export function ResultMatrix({ team }: { team: ResultMatrix_TeamFragment }) {
  const rated = team.members.filter(({ assessment }) => assessment?.workResult && assessment.behaviour);
  const peopleAt = (result: Rating, behaviour: Rating): Person[] =>
    rated
      .filter(({ assessment }) => assessment?.workResult === result && assessment.behaviour === behaviour)
      .map(({ employee }) => employee);
  const below = rated.filter(
    ({ assessment }) => assessment?.workResult === "BELOW" || assessment?.behaviour === "BELOW",
  ).length;
  const rows = reversed(RATINGS);

  return (
    <ChartFrame
      title={finding(rated.length, below)}
      subject={m.matrix_subject({ period: periodShort(team.period) })}
      unit={m.unit_people()}
      n={m.people_of({ n: rated.length, total: team.members.length })}
      table={{
        head: [m.work_result(), ...RATINGS.map((behaviour) => `${m.behaviour()}: ${ratingShort(behaviour)}`)],
        rows: rows.map((result) => [
          ratingWord(result),
          ...RATINGS.map((behaviour) => peopleAt(result, behaviour).length),
        ]),
      }}
    >
      {rated.length === 0 ? (
        <p className={styles.none}>{m.matrix_none({ period: periodShort(team.period) })}</p>
      ) : (
        <div className={styles.matrix}>
          {rows.map((result) => (
            <Fragment key={result}>
              <span className={styles.rowHead} title={`${m.work_result()}: ${ratingWord(result)}`}>
                {ratingShort(result)}
              </span>
              {RATINGS.map((behaviour) => (
                <MatrixCell
                  key={behaviour}
                  result={result}
                  behaviour={behaviour}
                  people={peopleAt(result, behaviour)}
                />
              ))}
            </Fragment>
          ))}
          <span />
          {RATINGS.map((behaviour) => (
            <span key={behaviour} className={styles.columnHead} title={`${m.behaviour()}: ${ratingWord(behaviour)}`}>
              {ratingShort(behaviour)}
            </span>
          ))}
        </div>
      )}
    </ChartFrame>
  );
}

function finding(total: number, below: number): string {
  if (total === 0) return m.matrix_title();
  return below === 0 ? m.matrix_none_below({ n: total }) : m.matrix_below({ n: below, total });
}

const SHOWN = 2;

function MatrixCell({ result, behaviour, people }: { result: Rating; behaviour: Rating; people: readonly Person[] }) {
  const predicate = predicateOf(result, behaviour);
  const rest = people.slice(SHOWN);
  return (
    <div className={styles.cell} data-step={predicateStep(predicate)}>
      <p className={styles.count}>
        <strong>{people.length > 0 && people.length}</strong>
        <abbr title={`${predicateWord(predicate)}: ${ratingWord(result)}, ${ratingWord(behaviour)}`}>
          {predicateLetters(predicate)}
        </abbr>
      </p>
      <Names people={people.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{m.matrix_more({ n: rest.length })}</summary>
          <Names people={rest} />
        </details>
      )}
    </div>
  );
}

function Names({ people }: { people: readonly Person[] }) {
  return (
    <p className={styles.names}>
      {people.map(({ id, name }) => (
        <Link key={id} to="/people/$id" params={{ id }} title={name} aria-label={name}>
          {shortName(name)}
        </Link>
      ))}
    </p>
  );
}
