export type Span = readonly [number, number];

/** From a value in one span to its place in another. */
export const linear =
  ([low, high]: Span, [start, end]: Span) =>
  (value: number): number =>
    start + ((value - low) / (high - low || 1)) * (end - start);

/** About `count` round numbers within a span: steps of 1, 2 or 5 times a power of ten. */
export function ticks([low, high]: Span, count: number): number[] {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough * 0.75) ?? 10);
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}
