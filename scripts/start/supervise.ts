const DEATHS = 3;
const WITHIN_MS = 60_000;

/** Notes when parts of the application die, and tells when one does so too often to be started again. */
export class Deaths {
  private readonly at = new Map<string, number[]>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Notes a death; false once it is the third of this part within a minute. */
  mayRevive(part: string): boolean {
    const latest = [...(this.at.get(part) ?? []), this.now()].filter((time) => this.now() - time < WITHIN_MS);
    this.at.set(part, latest);
    return latest.length < DEATHS;
  }
}

type Part = {
  name: string;
  /** Starts it; the promise it returns is kept when it has ended, whatever the reason. */
  start: () => Promise<{ ended: Promise<unknown> }>;
};

/** Why the application ends though nobody asked it to, in words for whoever started it. */
export class SupervisionError extends Error {
  override name = "SupervisionError";
}

/**
 * Starts parts of the application and starts each again that ends by itself; the others go on meanwhile. When one died three
 * times within a minute, or did not come up again, `giveUp` is called once with the reason.
 */
export class Supervisor {
  private over = false;

  constructor(
    private readonly say: (what: string) => void,
    private readonly giveUp: (reason: SupervisionError) => void,
    private readonly deaths = new Deaths(),
  ) {}

  /** Starts a part and watches over it from then on. */
  async watch(part: Part): Promise<void> {
    const { ended } = await part.start();
    void ended.then(() => this.revive(part));
  }

  /** From now on nothing is started again: the parts are about to be ended. */
  rest(): void {
    this.over = true;
  }

  private async revive(part: Part): Promise<void> {
    if (this.over) return;
    if (!this.deaths.mayRevive(part.name))
      return this.end(`The ${part.name} died ${DEATHS} times within a minute. What it said last stands above.`);
    this.say(`The ${part.name} died. Starting it again …`);
    try {
      await this.watch(part);
      this.say(`The ${part.name} is back.`);
    } catch (error) {
      this.end(
        `The ${part.name} died and could not be started again: ${error instanceof Error ? error.message : error}`,
      );
    }
  }

  private end(why: string): void {
    if (this.over) return;
    this.over = true;
    this.giveUp(new SupervisionError(`${why} Tandem stops.`));
  }
}
