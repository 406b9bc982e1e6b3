import { Problem } from "@/lib/access/problems";

/**
 * A body piece by piece, as it comes in: throws `tooLong()` with the first byte beyond `longest`, and 400 when the sender
 * went away. What is not wanted is left unread rather than cancelled, which would take the connection and the answer
 * with it; the server closes it once it has answered.
 */
export async function* limitedPieces(
  body: ReadableStream<Uint8Array> | null,
  longest: number,
  tooLong: () => Problem,
): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new Problem(400, "bodyCutOff");
      });
      if (done) return;
      bytes += value.byteLength;
      if (bytes > longest) throw tooLong();
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
