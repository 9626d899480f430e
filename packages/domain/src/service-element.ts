/**
 * The nine elements (unsur) of a satisfaction survey (survei kepuasan masyarakat, SKM), in the order of the regulation.
 * Source: PermenPANRB 14/2017.
 */
export const ServiceElement = {
  /** Persyaratan. */
  REQUIREMENTS: "REQUIREMENTS",
  /** Sistem, mekanisme, dan prosedur. */
  PROCEDURE: "PROCEDURE",
  /** Waktu penyelesaian. */
  TIME: "TIME",
  /** Biaya/tarif. */
  FEE: "FEE",
  /** Produk spesifikasi jenis pelayanan. */
  PRODUCT: "PRODUCT",
  /** Kompetensi pelaksana. */
  COMPETENCE: "COMPETENCE",
  /** Perilaku pelaksana. */
  CONDUCT: "CONDUCT",
  /** Penanganan pengaduan, saran dan masukan. */
  COMPLAINTS: "COMPLAINTS",
  /** Sarana dan prasarana. */
  FACILITIES: "FACILITIES",
} as const;
export type ServiceElement = (typeof ServiceElement)[keyof typeof ServiceElement];

/** In the order of the regulation: U1 to U9. */
export const SERVICE_ELEMENTS: readonly ServiceElement[] = Object.values(ServiceElement);
