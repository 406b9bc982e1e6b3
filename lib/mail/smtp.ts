import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "@/lib/platform/mail-settings";

/** What became of one sending. */
export type Outcome =
  | { kind: "sent"; reply: string }
  /** Not taken, and nothing of it kept: to be tried again, or never again. */
  | { kind: "later" | "refused"; reply: string; recipient: boolean }
  /** All of it had left, and no answer came. */
  | { kind: "unknown"; reply: string }
  /** Nobody wanted it sent any more when it was about to leave. */
  | { kind: "stopped" };

export type Envelope = { from: string; to: string };

/** Waits that are shorter than those of people who look at the page of mails. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

type Fault = { message: string; code?: string; response?: string; responseCode?: number; command?: string };

/** The server's words, without our own around them. */
const wordsOf = ({ response, message }: Fault): string => (response ?? message).slice(0, 500);

/** A connection to a mail server, over which one mail after another leaves. */
export class Smtp {
  private readonly connection: SMTPConnection;
  private lost: Fault | null = null;
  private onLoss: (fault: Fault) => void = () => {};

  private constructor(server: SmtpServer, timeouts: Partial<typeof TIMEOUTS>) {
    const { auth: _, ...options } = server;
    this.connection = new SMTPConnection({ ...TIMEOUTS, ...timeouts, ...options });
    this.connection.on("error", (error: Fault) => this.lose(error));
    this.connection.on("end", () => this.lose({ message: "The connection was closed." }));
  }

  /** Connects and signs in; throws where that is not possible. */
  static async open(server: SmtpServer, timeouts: Partial<typeof TIMEOUTS> = {}): Promise<Smtp> {
    const smtp = new Smtp(server, timeouts);
    await smtp.until((done) => smtp.connection.connect(done));
    const { auth } = server;
    if (auth) await smtp.until((done) => smtp.connection.login({ credentials: auth } as never, done));
    return smtp;
  }

  get open(): boolean {
    return this.lost === null;
  }

  private lose(fault: Fault): void {
    this.lost ??= fault;
    this.onLoss(this.lost);
  }

  /** Does something that calls back, or comes to nothing when the connection is lost. */
  private until(act: (done: (error?: Fault | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (fault: Fault) => {
        this.close();
        reject(new Error(wordsOf(fault)));
      };
      if (this.lost) return fail(this.lost);
      this.onLoss = fail;
      act((error) => (error ? fail(error) : resolve()));
    });
  }

  /**
   * Sends one message. `leaving` is asked when all of it was handed over but the end, by which the other server takes it:
   * before that nothing is kept there, whatever happens; after it only the answer tells. Where it says no, nothing leaves.
   */
  send({ from, to }: Envelope, message: Buffer, leaving: () => Promise<boolean>): Promise<Outcome> {
    return new Promise((resolve) => {
      let over = false;
      let ended = false;
      const finish = (outcome: Outcome, close = false) => {
        if (over) return;
        over = true;
        if (close) this.close();
        resolve(outcome);
      };
      const fail = (fault: Fault) => {
        const { responseCode: code = 0, command } = fault;
        const reply = wordsOf(fault);
        // What is no address at all is not even asked about.
        if (fault.code === "EENVELOPE" && command === "API") return finish({ kind: "refused", reply, recipient: true });
        if (code >= 500 && command !== "CONN")
          return finish({ kind: "refused", reply, recipient: command === "RCPT TO" }, true);
        if (code >= 400 || !ended) return finish({ kind: "later", reply, recipient: command === "RCPT TO" }, true);
        finish({ kind: "unknown", reply }, true);
      };
      if (this.lost) return fail(this.lost);
      this.onLoss = fail;
      const pieces = async function* () {
        if (over) return;
        yield message;
        if (over) return;
        const wanted = await leaving().catch(() => false);
        if (over) return;
        if (wanted) ended = true;
        else {
          finish({ kind: "stopped" }, true);
          throw new Error("Not wanted any more.");
        }
      };
      this.connection.send({ from, to: [to] }, Readable.from(pieces()), (error, info) =>
        error ? fail(error as Fault) : finish({ kind: "sent", reply: info.response }),
      );
    });
  }

  /** Cuts the connection, whatever is on its way. */
  close(): void {
    this.lost ??= { message: "The connection was closed." };
    this.connection.close();
  }

  /** Takes leave in order. */
  quit(): void {
    if (this.lost) return;
    this.lost = { message: "The connection was closed." };
    this.connection.quit();
  }
}
