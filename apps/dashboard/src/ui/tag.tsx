import styles from "./tag.module.css";

/** A short mark beside a name, with its meaning in full for who hovers or listens. */
export function Tag({ children, meaning }: { children: string; meaning?: string }) {
  return meaning === undefined ? (
    <span className={styles.tag}>{children}</span>
  ) : (
    <abbr className={styles.tag} title={meaning}>
      {children}
    </abbr>
  );
}
