import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

// Without a framework around it, it asks of both no more than is here.
type Pack = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
const pack = compression({
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
}) as unknown as Pack;

/**
 * Answers like the application, in Brotli where the reader takes it: a page and the payload in it say much twice, farther
 * apart than gzip looks back.
 */
export const packed =
  (answer: Handler): Handler =>
  (request, response) => {
    pack(request, response, () => {});
    return answer(request, response);
  };
