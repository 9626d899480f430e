import { Link } from "@tanstack/react-router";
import { formatShare, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { stageWord } from "../innovations/innovation-words.ts";
import type { AssessmentDetails_AssessmentFragment } from "./assessment-details.generated.ts";
import styles from "./explanation.module.css";

type Counted = AssessmentDetails_AssessmentFragment["aspects"][number]["explanation"]["innovations"][number];

/** Which innovations stand behind the lines of the sum, each open to its record. */
export function CountedInnovations({ innovations }: { innovations: readonly Counted[] }) {
  return (
    <ul className={styles.counted}>
      {innovations.map(({ innovation, stage, share, each, amount }, at) => (
        <li key={innovation?.id ?? at}>
          {innovation && (
            <Link to="/inovasi/$id" params={{ id: innovation.id }}>
              {innovation.title}
            </Link>
          )}{" "}
          {m.explanation_innovation({
            stage: stageWord(stage),
            share: formatShare(share),
            each: formatTerm(each),
            amount: formatTerm(amount),
          })}
        </li>
      ))}
    </ul>
  );
}
