/** Says what is going on, with the seconds since the start. */
export function say(what: string): void {
  console.log(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${what}`);
}
