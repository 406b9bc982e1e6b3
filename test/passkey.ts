import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

// An authenticator in a few lines: it makes a key for a site and signs with it, as a telephone or a security key does.

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const base64url = (data: Buffer) => data.toString("base64url");
const bigEndian = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

// The little of CBOR (RFC 8949) that is needed: bytes, texts, small numbers, maps.
const head = (major: number, length: number) =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.concat([Buffer.from([(major << 5) | 25]), bigEndian(length, 2)]);
type Cbor = number | string | Buffer | [Cbor, Cbor][];
function cbor(value: Cbor): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.length), ...value.flatMap(([key, item]) => [cbor(key), cbor(item)])]);
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** A passkey for a site, which answers what a page asks of it. */
export function softPasskey({ origin, rpId, verifies = true }: { origin: string; rpId: string; verifies?: boolean }) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  let counter = 0;
  const flags = PRESENT | (verifies ? VERIFIED : 0);
  const common = { id: base64url(id), rawId: base64url(id), type: "public-key" as const };
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (more: number, rest = Buffer.alloc(0)) => {
    counter += 1;
    return Buffer.concat([sha256(rpId), Buffer.from([flags | more]), bigEndian(counter, 4), rest]);
  };
  return {
    id: common.id,
    /** Makes the key. */
    create({ challenge }: { challenge: string }) {
      const key = cbor([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]);
      const attested = Buffer.concat([Buffer.alloc(16), bigEndian(id.length, 2), id, key]);
      const attestationObject = cbor([
        ["fmt", "none"],
        ["attStmt", []],
        ["authData", authenticatorData(ATTESTED, attested)],
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: base64url(clientData("webauthn.create", challenge)),
          attestationObject: base64url(attestationObject),
          transports: ["internal"],
        },
      };
    },
    /** Signs in with it. */
    get({ challenge }: { challenge: string }) {
      const [client, data] = [clientData("webauthn.get", challenge), authenticatorData(0)];
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...common,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
        },
      };
    },
  };
}
