import http from "node:http";

export type Answer = { status: number; body: Buffer; headers: Record<string, string> };

let asks = 0;

/** An answer as it comes over the line, to somebody who has not asked before. */
export function fetched(address: string, { headers = {}, agent }: http.RequestOptions = {}): Promise<Answer> {
  asks += 1;
  const from = `10.${(asks >> 16) & 255}.${(asks >> 8) & 255}.${asks & 255}`;
  const all = { "accept-encoding": "gzip", "x-forwarded-for": from, ...headers };
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers: all, agent }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      const { date: _, connection: __, "keep-alive": ___, ...kept } = response.headers;
      resolve({
        status: response.statusCode ?? 0,
        body: Buffer.concat(pieces),
        headers: kept as Record<string, string>,
      });
    });
    request.on("error", reject);
  });
}

type Load = { readers: number; milliseconds: number; headers?: Record<string, string> };

/** How many whole answers a second so many readers get who ask at once, whatever their length; see also bench/load.ts. */
export async function madePerSecond(address: string, { readers, milliseconds, headers }: Load): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: readers });
  let [answered, over] = [0, false];
  const read = async () => {
    while (!over) {
      const { status } = await fetched(address, { headers, agent });
      if (status !== 200) throw new Error(`${address}: ${status}`);
      answered += 1;
    }
  };
  const reading = Promise.all(Array.from({ length: readers }, read));
  const pause = (ms: number) =>
    Promise.race([reading.then(() => {}), new Promise<void>((resolve) => setTimeout(resolve, ms))]);
  // The first answers are those of a process that warms up.
  await pause(milliseconds / 4);
  const [before, began] = [answered, performance.now()];
  await pause(milliseconds);
  const rate = ((answered - before) * 1000) / (performance.now() - began);
  over = true;
  await reading;
  agent.destroy();
  return rate;
}
