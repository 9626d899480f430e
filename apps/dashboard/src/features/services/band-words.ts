import type { SatisfactionBand } from "@andir/domain/satisfaction-index";
import * as m from "../../messages/messages.js";

const BANDS: Record<SatisfactionBand, () => string> = {
  A: m.svc_band_a,
  B: m.svc_band_b,
  C: m.svc_band_c,
  D: m.svc_band_d,
};

/** "B, Baik" */
export const bandWord = (band: SatisfactionBand): string => `${band}, ${BANDS[band]()}`;
