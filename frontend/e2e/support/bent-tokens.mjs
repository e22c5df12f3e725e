/** ID tokens that a peer may hand out and nobody should believe. */
import { generateKeyPairSync, randomUUID, sign } from "node:crypto";

function newKey() {
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
}

const key = newKey();

/** The key that the peers sign with, private parts included. */
export const publishedKey = {
  ...key.export({ format: "jwk" }),
  kid: "published",
  alg: "RS256",
  use: "sig",
};

const foreign = "0badc0de-0000-4000-8000-000000000000";

/** What may be wrong, by the words that a test chooses it with: changes of the claims, the header or the key. */
export const bends = {
  "another nonce": { claims: () => ({ nonce: randomUUID() }) },
  "no signature": { header: { alg: "none" }, key: null },
  "another's signature": { key: newKey() },
  "another issuer": { claims: () => ({ iss: "https://issuer.example.com" }) },
  "another audience": { claims: () => ({ aud: "somebody-else" }) },
  "made for another": {
    claims: ({ aud }) => ({ aud: [aud, "somebody-else"], azp: "somebody-else" }),
  },
  "long expired": { claims: ({ exp }) => ({ exp: exp - 7 * 24 * 3600 }) },
  "of a foreign tenant": {
    claims: ({ iss, tid }) => ({ tid: foreign, iss: iss.replace(tid, foreign) }),
  },
};

/** The same token with that wrong, and signed again, so that nothing else is. */
export function bend(token, { header = {}, claims = () => ({}), key: signer = key }) {
  const [first, second] = token.split(".").slice(0, 2).map(decoded);
  const content = [
    { ...first, ...header },
    { ...second, ...claims(second) },
  ]
    .map(encoded)
    .join(".");
  const signature = signer ? sign("sha256", Buffer.from(content), signer) : Buffer.of();
  return `${content}.${signature.toString("base64url")}`;
}

function decoded(part) {
  return JSON.parse(Buffer.from(part, "base64url").toString());
}

function encoded(part) {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
