import fc from "fast-check";
import { isPossible, NO_TIMES, toldOf, type TicketEvent, type TicketTimes } from "./queue-ticket.ts";

const tell = (...told: [TicketEvent, number][]) =>
  told.reduce<TicketTimes | null>((times, [event, at]) => times && toldOf(times, event, at), NO_TIMES);

test.each<[string, [TicketEvent, number][], [number | null, number | null, number | null] | null]>([
  [
    "in their order",
    [
      ["ARRIVED", 10],
      ["CALLED", 25],
      ["DONE", 30],
    ],
    [10, 25, 30],
  ],
  [
    "the call before the arrival",
    [
      ["CALLED", 25],
      ["ARRIVED", 10],
    ],
    [10, 25, null],
  ],
  [
    "done before all else",
    [
      ["DONE", 30],
      ["ARRIVED", 10],
      ["CALLED", 25],
    ],
    [10, 25, 30],
  ],
  [
    "called again: the first call counts",
    [
      ["ARRIVED", 10],
      ["CALLED", 25],
      ["CALLED", 28],
    ],
    [10, 25, null],
  ],
  [
    "the first call told last",
    [
      ["ARRIVED", 10],
      ["CALLED", 28],
      ["CALLED", 25],
    ],
    [10, 25, null],
  ],
  [
    "done again: the last counts",
    [
      ["ARRIVED", 10],
      ["DONE", 30],
      ["DONE", 35],
      ["DONE", 31],
    ],
    [10, null, 35],
  ],
  [
    "the same twice",
    [
      ["ARRIVED", 10],
      ["ARRIVED", 10],
    ],
    [10, null, null],
  ],
  [
    "called as soon as arrived",
    [
      ["ARRIVED", 10],
      ["CALLED", 10],
      ["DONE", 10],
    ],
    [10, 10, 10],
  ],
  [
    "called before arriving",
    [
      ["ARRIVED", 10],
      ["CALLED", 9],
    ],
    null,
  ],
  [
    "arrived after the call",
    [
      ["CALLED", 9],
      ["ARRIVED", 10],
    ],
    null,
  ],
  [
    "done before the call",
    [
      ["CALLED", 25],
      ["DONE", 24],
    ],
    null,
  ],
  [
    "done before arriving",
    [
      ["DONE", 9],
      ["ARRIVED", 10],
    ],
    null,
  ],
])("%s", (_, told, expected) => {
  const times = tell(...told);
  expect(times && [times.arrivedAt, times.calledAt, times.doneAt]).toEqual(expected);
});

test("whatever the order in which it is told, the visit is the same", () => {
  const anyTold = fc.array(
    fc.tuple(fc.constantFrom<TicketEvent>("ARRIVED", "CALLED", "DONE"), fc.integer({ min: 0, max: 20 })),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(anyTold, (told) => {
      const [there, back] = [tell(...told), tell(...told.toReversed())];
      // What cannot be may be found at another step; where nothing is refused both are one.
      if (there && back) expect(there).toEqual(back);
      if (there) expect(isPossible(there)).toBe(true);
    }),
  );
});
