import type { RuleKind } from "@andir/domain/rule-kind";
import styles from "./rules.module.css";
import { placeWord, subjectsOf, valueWord } from "./rule-words.ts";

interface RuleViewProps {
  kind: RuleKind;
  values: readonly { path: string; value: string | null }[];
}

/** What a rule says, by subject, in words; a threshold that is not set is left out. */
export function RuleView({ kind, values }: RuleViewProps) {
  const said = new Map(values.map(({ path, value }) => [path, value]));
  return (
    <div className={styles.subjects}>
      {subjectsOf(kind).map(({ key, word, lead, settings, isLong }) => (
        <section key={key} className={isLong ? `${styles.subject} ${styles.long}` : styles.subject} aria-label={word}>
          <h3>{word}</h3>
          <p>{lead}</p>
          <dl>
            {settings
              .filter(({ path, isOptional }) => !isOptional || (said.get(path) ?? null) !== null)
              .map((setting) => (
                <div key={setting.path}>
                  <dt>{placeWord(setting.path)}</dt>
                  <dd>{valueWord(setting, said.get(setting.path) ?? null)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
