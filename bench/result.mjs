/** The median of each number over the rounds. */
export function medians(rounds) {
  const names = Object.keys(rounds[0]);
  return Object.fromEntries(names.map((name) => [name, median(rounds.map((round) => round[name]))]));
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** In Markdown, to be read in a terminal and pasted into README.md alike. */
export function table(results) {
  const head = ["", "requests/s", "CPU ms a request", "median ms", "p99 ms"];
  const body = results.map(({ name, rounds }) => {
    const r = medians(rounds);
    return [name, r.requestsPerSecond.toFixed(0), r.cpuMs.toFixed(2), r.medianMs.toFixed(0), r.p99Ms.toFixed(0)];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((cells) => cells[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(head), line(rule), ...body.map(line)].join("\n");
}

const TARGETS = [1.2, 0.4];

/** Within a round all contenders met the same machine, so the ratio is taken there, and then the median of the ratios. */
export function verdict([own, ...peers]) {
  const ratios = peers.map((peer, index) => {
    const perRound = own.rounds.map((round, i) => round.requestsPerSecond / peer.rounds[i].requestsPerSecond);
    const ratio = median(perRound);
    const target = TARGETS[index];
    const all = perRound.map((one) => one.toFixed(2)).join(", ");
    return `${own.name} / ${peer.name}: ${ratio.toFixed(2)} (rounds ${all}; target ${target.toFixed(2)} ${ratio >= target ? "reached" : "missed"})`;
  });
  return [...ratios, `${own.name}: ${medians(own.rounds).statements.toFixed(1)} statements a request`];
}
