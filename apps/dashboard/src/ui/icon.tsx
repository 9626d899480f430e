/** Sixteen by sixteen, drawn with one line in the colour of the text beside it. */
const PATHS = {
  check: "M3.5 8.5l3 3 6-7",
  dash: "M4 8h8",
  clock: "M8 4.5V8l2.200 1.600M14 8A6 6 0 112 8a6 6 0 0112 0z",
  alert: "M8 5v3.600M8 11h.01M14 8A6 6 0 112 8a6 6 0 0112 0z",
  pencil: "M3 13l.7-2.900 7-7 2.200 2.200-7 7z",
  sent: "M2.500 8h9M8 4.500L11.500 8 8 11.500M14 3.500v9",
  back: "M6 4L2.500 7.500 6 11M2.500 7.500h7a4 4 0 014 4v.5",
  left: "M10 3.500L5.500 8l4.500 4.500",
  right: "M6 3.500L10.500 8 6 12.500",
  down: "M3.500 6L8 10.500 12.500 6",
  up: "M3.500 10L8 5.500l4.500 4.500",
  sun: "M8 5.200a2.800 2.800 0 100 5.600 2.800 2.800 0 000-5.600zM8 1.500v1M8 13.500v1M1.500 8h1M13.500 8h1M3.400 3.400l.7.7M11.900 11.900l.7.7M12.600 3.400l-.7.7M4.100 11.900l-.7.7",
  moon: "M13.500 9.600A5.800 5.800 0 016.400 2.500a5.800 5.800 0 107.100 7.100z",
  screen: "M2.500 3.500h11v7.500h-11zM6 13.500h4",
  person:
    "M8 7.800a2.600 2.600 0 100-5.200 2.600 2.600 0 000 5.200zM3 13.500c.4-2.600 2.400-3.800 5-3.800s4.600 1.200 5 3.800",
  plus: "M8 3.500v9M3.500 8h9",
  spark: "M2.500 11l3.500-4 2.500 2.500 5-6",
  clip: "M11.500 7.500l-4.300 4.300a2.300 2.300 0 01-3.300-3.300l5-5a1.600 1.600 0 012.300 2.300l-4.800 4.800a.7.7 0 01-1-1l4.200-4.200",
  talk: "M2.500 3.500h11v7.500H7l-3 2.500v-2.500H2.500z",
  idea: "M6 12h4M6.500 14h3M8 2a4 4 0 00-2.300 7.300c.5.4.8.9.8 1.500h3c0-.6.3-1.100.8-1.500A4 4 0 008 2z",
  calendar: "M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3",
  file: "M4 2.500h5l3 3v8H4zM9 2.500v3h3",
  download: "M8 2.500v7.500M4.500 7L8 10.500 11.500 7M3 13.500h10",
  flag: "M4 14V2.500M4 3h7.500l-1.800 2.700L11.500 8.500H4",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
