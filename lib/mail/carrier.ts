import { config } from "@/lib/platform/config";
import { log } from "@/lib/platform/log";
import { claimNext, giveUpLate, nextDue, noteWhy, takeOver } from "./claims";
import { type Composers, deliver, type Way } from "./deliver";
import { beginLife, type Life } from "./living";
import { Smtp } from "./smtp";

/** How many mails are on their way at once. */
const LANES = 3;
/** How long the queue is left alone when nobody says that something is in it. */
const LONGEST_REST = 15_000;
const SHORTEST_REST = 1_000;

type Options = {
  composers: Composers;
  lanes?: number;
  backOff?: readonly number[];
  timeouts?: Parameters<typeof Smtp.open>[1];
};

/** What carries mail, until it is stopped. */
export type Carrier = { stop: () => Promise<void> };

/** Something that is waited for, and rung by whoever knows that there is something to do. */
class Bell {
  private waiting = new Set<() => void>();
  /** How often it was rung, so that nobody waits who has not looked since. */
  rung = 0;

  ring(): void {
    this.rung += 1;
    for (const wake of this.waiting) wake();
  }

  /** Waits until it rings again after `heard`, so many milliseconds at most. */
  async wait(milliseconds: number, heard = this.rung): Promise<void> {
    if (this.rung !== heard) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(wake, milliseconds);
      const { waiting } = this;
      function wake() {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      }
      waiting.add(wake);
    });
  }
}

/** Sends what is queued, as it comes and as it is due, until it is stopped. */
export function carryMail({ composers, lanes = LANES, backOff, timeouts }: Options): Carrier {
  const bell = new Bell();
  let stopping = false;
  const { databaseDirectUrl, mail } = config();

  /** One life after another: where the connection that says so is lost, what was under way is another's. */
  async function live(): Promise<void> {
    while (!stopping) {
      try {
        const life = await beginLife(databaseDirectUrl, () => bell.ring());
        let lives = true;
        void life.ended.then(() => {
          lives = false;
          bell.ring();
        });
        const going = () => lives && !stopping;
        const parts = [tidy(going), ...Array.from({ length: lanes }, () => lane(life, going))];
        // Where one part fails the others end as well, and all begin anew.
        const failed = (error: unknown) => {
          log("warn", "Mail waits.", { error });
          return life.end();
        };
        await Promise.all(parts.map((part) => part.catch(failed)));
        await life.end();
        if (!stopping) await bell.wait(SHORTEST_REST);
      } catch (error) {
        log("warn", "Mail waits.", { error });
        await bell.wait(SHORTEST_REST);
      }
    }
  }

  /** Looks after what others left behind, and what is too late. */
  async function tidy(going: () => boolean): Promise<void> {
    while (going()) {
      const { queued, undecided } = await takeOver();
      if (undecided > 0) log("warn", "Of some mails nobody knows whether they arrived.", { undecided });
      if (queued > 0) bell.ring();
      await giveUpLate();
      await bell.wait(LONGEST_REST);
    }
  }

  async function lane(life: Life, going: () => boolean): Promise<void> {
    let way: Way | null = null;
    let faults = 0;
    while (going() && mail.by.kind !== "none") {
      const heard = bell.rung;
      const due = await nextDue();
      const rest = due ? due.getTime() - Date.now() : LONGEST_REST;
      if (rest > 0) {
        leave(way);
        way = null;
        await bell.wait(Math.min(rest, LONGEST_REST), heard);
        continue;
      }
      try {
        way ??= await begin();
        faults = 0;
      } catch (error) {
        const reply = error instanceof Error ? error.message : String(error);
        log("warn", "The mail server cannot be reached.", { error });
        await noteWhy(reply);
        faults += 1;
        await bell.wait(Math.min(SHORTEST_REST * 2 ** faults, LONGEST_REST * 4));
        continue;
      }
      const claimed = await claimNext(life.worker);
      // Another lane was faster: what is left is not due yet.
      if (claimed) await deliver(claimed, { worker: life.worker, way, composers, backOff });
      if (way !== "outbox" && !way.smtp.open) way = null;
    }
    leave(way);
  }

  async function begin(): Promise<Way> {
    if (mail.by.kind !== "smtp") return "outbox";
    return { smtp: await Smtp.open(mail.by.server, timeouts), from: mail.bounces };
  }

  const done = live();
  return {
    stop: () => {
      stopping = true;
      bell.ring();
      return done;
    },
  };
}

const leave = (way: Way | null) => {
  if (way && way !== "outbox") way.smtp.quit();
};
