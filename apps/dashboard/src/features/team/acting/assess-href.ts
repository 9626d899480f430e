/** Where one assesses the holder of a post for a period. */
export const assessHref = (positionId: string, periodId: string): string =>
  `/penilaian/${positionId}?period=${periodId}`;
