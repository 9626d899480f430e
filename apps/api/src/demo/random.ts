/**
 * Chance that comes out the same again: every person, unit and service draws from a stream of its own, named by the
 * seed and by what it is for, so that a change in one place leaves all others as they were.
 */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** About a bell: the mean of three draws, from -1 to 1. */
  bell(): number;
  /** A key of the form of uuid v7: sortable by the instant of the fact that it names. */
  key(instant: number): string;
}

export function randomOf(...names: (string | number)[]): Random {
  const next = sfc32(names.join("/"));
  const random: Random = {
    next: () => next() / 4_294_967_296,
    int: (from, to) => from + Math.floor(random.next() * (to - from + 1)),
    chance: (probability) => random.next() < probability,
    pick: (items) => items[Math.floor(random.next() * items.length)]!,
    bell: () => ((random.next() + random.next() + random.next()) * 2) / 3 - 1,
    key(instant) {
      const [a, b, c] = [next(), next(), next()];
      const time = `${word(instant / 0x1_0000_0000)}${word(instant / 0x1_0000)}-${word(instant)}`;
      return `${time}-${word((a & 0x0fff) | 0x7000)}-${word(((a >>> 12) & 0x3fff) | 0x8000)}-${word(b >>> 16)}${word(b)}${word(c)}`;
    },
  };
  return random;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The low 16 bits in hexadecimal; by table, since keys are a third of all that is written. */
const word = (value: number): string => HEX[(value >>> 8) & 0xff]! + HEX[value & 0xff]!;

/** Chris Doty-Humphrey's Small Fast Counter, 32 bits: passes PractRand, four words of state. */
function sfc32(name: string): () => number {
  let [a, b, c] = [hash(name, 0x9e3779b9), hash(name, 0x243f6a88), hash(name, 0xb7e15162)];
  let counter = 1;
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let i = 0; i < 12; i += 1) next(); // the first draws still show the seed
  return next;
}

/** FNV-1a with a final mix: neighbouring names must not give neighbouring streams. */
function hash(text: string, basis: number): number {
  let value = basis;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
