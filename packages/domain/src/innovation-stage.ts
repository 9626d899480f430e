/**
 * How far an innovation has come (tahap inovasi), in order; a closed one is over whatever it had reached.
 */
export const InnovationStage = {
  /** Gagasan. */
  IDEA: "IDEA",
  /** Uji coba. */
  TRIAL: "TRIAL",
  /** Diterapkan: in use where it began. */
  ADOPTED: "ADOPTED",
  /** Direplikasi: in use elsewhere too. */
  REPLICATED: "REPLICATED",
  /** Ditutup. */
  CLOSED: "CLOSED",
} as const;
export type InnovationStage = (typeof InnovationStage)[keyof typeof InnovationStage];
