/** Five shades of a share from 0 to 1: the darkest is all of it, the lightest less than half. */
export function shareStep(share: number): 1 | 2 | 3 | 4 | 5 {
  if (share >= 1) return 5;
  if (share >= 0.9) return 4;
  if (share >= 0.75) return 3;
  return share >= 0.5 ? 2 : 1;
}
