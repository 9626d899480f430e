/**
 * How a result or a behaviour stands against what was expected (ekspektasi), lowest first.
 * Categorical: chosen by the appraiser, never computed from a percentage. Source: PermenPANRB 6/2022.
 */
export const Rating = {
  /** Di bawah ekspektasi. */
  BELOW: "BELOW",
  /** Sesuai ekspektasi. */
  MEETS: "MEETS",
  /** Di atas ekspektasi. */
  ABOVE: "ABOVE",
} as const;
export type Rating = (typeof Rating)[keyof typeof Rating];
