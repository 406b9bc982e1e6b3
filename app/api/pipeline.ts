import type { z } from "zod";
import { type MaybeActor, signedIn } from "@/lib/access/actor";
import { authorize, PERMISSIONS, type Permission } from "@/lib/access/permissions";
import { Problem } from "@/lib/access/problems";
import { assertScope } from "@/lib/access/scopes";
import type { Locale } from "@/lib/language/locales";
import type { Contract } from "@/lib/openapi/contract";
import { assertFresh } from "@/lib/people/fresh";
import { config } from "@/lib/platform/config";
import { type Answer, actOnce, answeredBefore, type Claim } from "@/lib/platform/idempotency";
import { consume } from "@/lib/platform/limits";
import { reading } from "@/lib/platform/reading";
import { Turns } from "@/lib/platform/turns";
import type { Spooled } from "@/lib/storage/spool";
import { alreadyHeld, answerOf, type FileAnswer, fileResponse, problemResponse, responseOf } from "./answers";
import { actorOf, addressOf, localeOf, mustBeReader, mustComeFromHere } from "./caller";
import { whoChanged } from "./last-change";
import { withPosition } from "./position";
import {
  bodyOf,
  formOf,
  idempotencyKeyOf,
  inputOf,
  isForm,
  longestBody,
  paramsOf,
  queryOf,
  receivedBy,
  type Upload,
  type UploadRule,
  uploadOf,
  versionOf,
} from "./request-parts";

/** What is known of a request before its body is read. */
type RouteRequest<P, Q, M> = {
  actor: MaybeActor;
  params: P extends z.ZodType ? z.output<P> : undefined;
  query: Q extends z.ZodType ? z.output<Q> : undefined;
  /** The version that If-Match named. */
  version: M extends true ? number : undefined;
  locale: Locale;
  request: Request;
};

type Given<P, Q, I, M, U, B extends Whole = false, X extends Prepared = undefined> = RouteRequest<P, Q, M> & {
  input: I extends z.ZodType ? z.output<I> : undefined;
  /** The file in the body, where the endpoint takes one. */
  upload: U extends UploadRule ? Upload : undefined;
  /** The file that came in, laid down, where the endpoint receives one. */
  received: B extends true ? Spooled : undefined;
  /** What was made of it. */
  prepared: X;
};

type Schema = z.ZodType | undefined;

type Rule = UploadRule | undefined;
/** Whether an endpoint receives a file of any length and type. */
type Whole = boolean;
/** What is made of a file before the transaction begins, and how it is thrown away after it. */
type Prepared = { discard: () => Promise<unknown> } | undefined;

type Definition<
  P extends Schema,
  Q extends Schema,
  I extends Schema,
  M extends boolean,
  U extends Rule,
  R,
  B extends Whole = false,
  X extends Prepared = undefined,
> = {
  /** What the endpoint does, and thereby whom it serves at all: lib/access/permissions.ts. */
  permission: Permission;
  /** One line for the OpenAPI document. */
  summary?: string;
  limit: "read" | "write";
  params?: P;
  query?: Q;
  input?: I;
  /** Describes the answer in the OpenAPI document; the suite's answers hold to it. */
  output?: z.ZodType;
  status?: number;
  ifMatch?: M;
  /**
   * Changes what opens an account, gives power or takes it, or carries data away: done shortly after signing in alone. Where
   * that depends on what is asked for, a function says so.
   */
  fresh?: true | ((given: Given<P, Q, I, M, U, B, X>) => boolean);
  /** Its answer is a secret, which is told once and kept nowhere: a repeat is not answered as the first was. */
  secret?: true;
  /** Takes a file of these types as its body, instead of JSON input. */
  upload?: U;
  /**
   * Receives a file as its body, piece by piece: laid down outside of memory before the transaction begins, and taken
   * away afterwards.
   */
  receives?: B;
  /** How many bytes its body has at most, where that is not what the limits of its input's characters allow. */
  longest?: number;
  /** Asked before the first byte of the body is read; refuses by throwing. */
  admit?: (requested: RouteRequest<P, Q, M>) => unknown;
  /** What takes its time with the received file, so that no transaction waits for it; thrown away afterwards. */
  prepare?: (given: RouteRequest<P, Q, M> & { received: Spooled }) => Promise<X>;
  act: (given: Given<P, Q, I, M, U, B, X>) => Promise<R>;
  etag?: (result: R) => number | string;
  location?: (result: R) => string;
  /** A GET that answers with a file to keep, instead of JSON, and the media types that it may have. */
  file?: (result: R) => FileAnswer;
  produces?: readonly string[];
  /** The page that shows it: where a browser goes on that opened the address, or sent its own form, whatever became of it. */
  pageFor?: (requested: RouteRequest<P, Q, M>) => string;
};

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
/** A route's handler, which carries what it declared. */
export type Endpoint = Handler & { contract: Contract };

const SAFE = new Set(["GET", "HEAD"]);

/**
 * A route as a visible pipeline: authenticate, refuse other sites, limit, authorize, admit, read, parse, act, present. No body is read
 * for whom the answer is no in any case. A change is nobody's who is not signed in, unless it
 * serves everybody, for what its address opens; it acts in one transaction, and at most once per Idempotency-Key; a Problem becomes `application/problem+json`.
 */
export function endpoint<
  R,
  P extends Schema = undefined,
  Q extends Schema = undefined,
  I extends Schema = undefined,
  M extends boolean = false,
  U extends Rule = undefined,
  B extends Whole = false,
  X extends Prepared = undefined,
>(definition: Definition<P, Q, I, M, U, R, B, X>): Endpoint {
  const { permission, summary, limit, params, query, input, output, status = 200, ifMatch = false } = definition;

  async function handle(request: Request, context: { params: Promise<unknown> }): Promise<Response> {
    const change = !SAFE.has(request.method);
    const actor = await actorOf(request);
    if (change) mustComeFromHere(request);
    if (!reading()?.counted) await consume(limit, actor ? `person:${actor.personId}` : `address:${addressOf(request)}`);
    mustBeReader(request, change && PERMISSIONS[permission] !== "everybody" ? signedIn(actor) : actor);
    authorize(permission, actor);
    assertScope(actor, permission, change);
    const { fresh } = definition;
    if (fresh === true) await assertFresh(signedIn(actor));
    const requested = {
      actor,
      params: params && paramsOf(params, await context.params),
      query: query && queryOf(query, request),
      version: ifMatch ? versionOf(request) : undefined,
      locale: localeOf(request),
      request,
    };
    await definition.admit?.(requested as RouteRequest<P, Q, M>);
    const { receives, longest = longestBody(input) } = definition;
    const upload = definition.upload && (await uploadOf(definition.upload, request));
    const body = upload ? upload.digest : change && !receives ? await bodyOf(request, longest) : "";
    const { pageFor } = definition;
    const forPage = !!pageFor && isForPage(request, change);
    const inputIn = () => input && (forPage ? formOf(input, body) : inputOf(input, request, body));
    const given = { ...requested, input: forPage ? undefined : inputIn(), upload } as Given<P, Q, I, M, U, B, X>;
    const act = async (): Promise<Answer> => {
      if (typeof fresh === "function" && fresh(given)) await assertFresh(signedIn(actor));
      const result = await definition.act(given);
      return answerOf(result, status, definition.etag?.(result), definition.location?.(result));
    };
    if (receives) {
      const received = await receivedBy(request, longest);
      const claim = claimOf(request, actor, received.sha256);
      try {
        const before = definition.prepare && (await answeredBefore(claim));
        if (before) return responseOf(before);
        const prepared = await definition.prepare?.({ ...(requested as RouteRequest<P, Q, M>), received });
        Object.assign(given, { received, prepared });
        return responseOf(await filing().take(() => actOnce(claim, act)));
      } finally {
        await given.prepared?.discard();
        await received.discard();
      }
    }
    if (pageFor && forPage) {
      const location = pageFor(requested as RouteRequest<P, Q, M>);
      // Why it was refused the page says, which shows how things stand.
      const sent = () => {
        Object.assign(given, { input: inputIn() });
        return act();
      };
      if (change)
        await actOnce(null, sent).catch((error) => {
          if (!(error instanceof Problem)) throw error;
        });
      return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
    }
    if (change) return responseOf(await actOnce(definition.secret ? null : claimOf(request, actor, body), act));
    if (definition.file) return fileResponse(definition.file(await definition.act(given)), request);
    const answer = await act();
    return responseOf(
      alreadyHeld(request.headers, answer.headers.etag) ? { ...answer, status: 304, body: null } : answer,
    );
  }

  const handler: Handler = (request, context) =>
    withPosition(request, () =>
      handle(request, context).catch(async (error) =>
        problemResponse(error, localeOf(request), request, await whoChanged(error, request)),
      ),
    );
  const contract: Contract = {
    permission,
    summary,
    limit,
    params,
    query,
    input,
    output,
    status,
    ifMatch,
    fresh: typeof definition.fresh === "function" ? "partly" : definition.fresh,
    produces: definition.produces,
    consumes: definition.upload?.types ?? (definition.receives ? ANY_FILE : undefined),
    leadsOn: !!definition.pageFor,
    versioned: !!definition.etag,
  };
  return Object.assign(handler, { contract });
}

/** Whether a browser shows the answer itself: it opened the address, or sent its own form, because no script does. */
const isForPage = (request: Request, change: boolean): boolean =>
  (request.headers.get("accept") ?? "").includes("text/html") && (!change || isForm(request));

const ANY_FILE = ["application/octet-stream"];

const UPLOADS_SHARE = 1 / 3;
let uploads: Turns | undefined;

/** A file is put where files are kept within the transaction: a store that is slow holds no more than these up. */
function filing(): Turns {
  uploads ??= new Turns(Math.max(1, Math.floor(config().databasePool * UPLOADS_SHARE)));
  return uploads;
}

/** A claim on a POST's Idempotency-Key. */
function claimOf(request: Request, actor: MaybeActor, body: string): Claim | null {
  if (request.method !== "POST" || !actor) return null;
  const key = idempotencyKeyOf(request);
  const { pathname: path, search: query } = new URL(request.url);
  return key ? { personId: actor.personId, key, method: "POST", path, query, body } : null;
}
