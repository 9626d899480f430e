/** Where papers of the agency are signed: its name without the kind of region. */
export const placeOf = (agency: string): string =>
  agency.replace(/^(pemerintah\s+)?(daerah|kabupaten|kota|provinsi|kecamatan)\s+/i, "").trim() || agency;
