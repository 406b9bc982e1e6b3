import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** A moment of a conversation at which the server may do something else than take the mail. */
export type Moment = "connected" | "sender" | "recipient" | "data" | "taken";
/** What it does: refuses with a code of SMTP, cuts the line, or waits for something first. */
export type Whim = { code: number; words: string } | "cut" | Promise<unknown> | undefined;
type Behave = (moment: Moment, about: { to?: string; messageId?: string }) => Whim;

export type Caught = { messageId: string; to: string; raw: string };

/** A mail server of the suite's own, on a port of this machine, which takes what comes unless it is told to be hostile. */
export async function startCatcher(behave: Behave = () => undefined) {
  const caught: Caught[] = [];
  const sockets = new Map<number | undefined, Socket>();
  const state = { behave };
  const cut = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();

  /** Asks how to behave, and answers by it. */
  async function react(
    session: SMTPServerSession,
    moment: Moment,
    about: Parameters<Behave>[1],
    callback: (error?: Error | null) => void,
  ): Promise<void> {
    const whim = state.behave(moment, about);
    if (whim === "cut") return void cut(session);
    if (whim instanceof Promise) await whim;
    else if (whim) return callback(Object.assign(new Error(whim.words), { responseCode: whim.code }));
    callback();
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (session, callback) => void react(session, "connected", {}, callback),
    onMailFrom: (_, session, callback) => void react(session, "sender", {}, callback),
    onRcptTo: ({ address }, session, callback) => void react(session, "recipient", { to: address }, callback),
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo[0]?.address ?? "";
      if (state.behave("data", { to }) === "cut") return void cut(session);
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const raw = Buffer.concat(pieces).toString();
        const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? "";
        const whim = state.behave("taken", { to, messageId });
        // What is refused is not kept; where the line is cut after the end, it was.
        if (typeof whim === "object" && "code" in whim)
          return callback(Object.assign(new Error(whim.words), { responseCode: whim.code }));
        caught.push({ messageId, to, raw });
        if (whim === "cut") return void cut(session);
        void Promise.resolve(whim).then(() => callback());
      });
    },
  });
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => sockets.set(socket.remotePort, socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    caught,
    port,
    url: `smtp://127.0.0.1:${port}`,
    behave: (next: Behave) => {
      state.behave = next;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type Catcher = Awaited<ReturnType<typeof startCatcher>>;
