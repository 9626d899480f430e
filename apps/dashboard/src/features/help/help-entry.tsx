import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import type { HelpAnswer } from "./help-answers.ts";
import styles from "./help-entry.module.css";

/** An answer, folded to its title until it is wanted. */
export function HelpEntry({ answer, isOpen }: { answer: HelpAnswer & { group?: string }; isOpen: boolean }) {
  const { title, group, paragraphs, example, source, place } = answer;
  return (
    <details className={styles.entry} open={isOpen}>
      <summary>
        {title}
        {group && <span className={styles.group}> · {group}</span>}
      </summary>
      <div className={styles.text}>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {example && (
          <p>
            <strong>{m.help_example()}</strong> {example}
          </p>
        )}
        {source && (
          <p>
            <strong>{m.help_source()}</strong> {source}
          </p>
        )}
        {place && (
          <p>
            <Link to={place}>{m.help_go()}</Link>
          </p>
        )}
      </div>
    </details>
  );
}
