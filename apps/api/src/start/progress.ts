export const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Does one step of the start, and says how long it took. */
export async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await step();
  say(`${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
  return result;
}
