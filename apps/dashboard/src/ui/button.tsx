import type { ComponentProps } from "react";
import styles from "./button.module.css";

export type ButtonKind = "primary" | "outline" | "quiet" | "icon";

/** The look of a button, for a link that leads somewhere as well. */
export const buttonClass = (kind: ButtonKind): string => `${styles.button} ${styles[kind]}`;

export function Button({
  kind = "outline",
  ...props
}: { kind?: ButtonKind } & Omit<ComponentProps<"button">, "className">) {
  return <button type="button" {...props} className={buttonClass(kind)} />;
}
