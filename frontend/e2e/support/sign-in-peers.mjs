/**
 * Google, LinkedIn and Microsoft on loopback: a certified OpenID provider, dressed as each of the three with the manners
 * that it really has. Whoever comes types who they are, and may say what is to be wrong with their token.
 */
import Provider, { interactionPolicy } from "oidc-provider";
import { bend, bends, publishedKey } from "./bent-tokens.mjs";

const app = process.env.E2E_BASE_URL;
const ports = JSON.parse(process.env.E2E_PEERS);
const tenant = process.env.E2E_TENANT;

const peers = {
  google: {
    claims: (email) => ({ email_verified: true, hd: email.split("@")[1] }),
  },
  linkedin: {
    claims: () => ({ email_verified: "true" }),
    cancelled: "user_cancelled_login",
    before: withoutNonce,
    after: refuseVerifier,
  },
  microsoft: {
    issuer: (base) => `${base}/${tenant}/v2.0`,
    claims: (email) => ({ tid: tenant, oid: `oid-of-${email}` }),
    after: announceTemplate,
  },
};

/** LinkedIn does not send the nonce back. */
function withoutNonce(context) {
  if (context.path !== "/auth") return;
  const { nonce, ...others } = context.query;
  context.query = others;
}

/** And a `code_verifier` makes it take us for somebody else. */
function refuseVerifier(context) {
  if (context.path !== "/token" || !context.oidc.body?.code_verifier) return;
  context.status = 401;
  context.body = { error: "invalid_client" };
}

/** Microsoft has one document for all tenants, so it cannot name their issuers. */
function announceTemplate(context) {
  if (context.path !== "/.well-known/openid-configuration") return;
  context.body.issuer = context.body.issuer.replace(tenant, "{tenantid}");
}

function configuration(name, { claims }) {
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: "select_account", requestable: true }), 0);
  return {
    clients: [
      {
        client_id: "greenroom",
        client_secret: process.env.E2E_PEERS_SECRET,
        redirect_uris: [`${app}/api/v1/auth/${name}-login`],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: {
      openid: ["sub", "tid", "oid", "hd"],
      email: ["email", "email_verified"],
      profile: ["name"],
    },
    // As all three do: what they say of the person stands in the token.
    conformIdTokenClaims: false,
    cookies: {
      keys: ["signs cookies that nobody keeps"],
      // The browser never sends it back: each sign-in is asked who it is.
      long: { path: "/nowhere" },
    },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, email) => ({
      accountId: email,
      claims: () => ({ sub: email, email, name: "Asha Rao", ...claims(email) }),
    }),
    interactions: { policy, url: (_, interaction) => `/choose/${interaction.uid}` },
    jwks: { keys: [publishedKey] },
    loadExistingGrant: consent,
    pkce: { required: () => name !== "linkedin" },
  };
}

/** Given without a question: what a test is about is who signs in. */
async function consent({ oidc }) {
  const { clientId } = oidc.client;
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

const page = `<!doctype html><html lang="en"><title>Who are you?</title><link rel="icon" href="data:,">
<form><label>Address <input name="email"></label>
<label>Token <select name="bend"><option value="">as it should be</option>
${Object.keys(bends).map((name) => `<option>${name}</option>`)}</select></label>
<button>Continue</button> <a href="?cancel=1">Cancel</a></form></html>`;

const bendOf = new Map();

function choose(oidc, peer, context) {
  const { email, bend: chosen, cancel } = context.query;
  if (!email && !cancel) {
    context.body = page;
    return undefined;
  }
  bendOf.set(email, chosen);
  const result = cancel
    ? { error: peer.cancelled ?? "access_denied" }
    : { select_account: {}, login: { accountId: email } };
  context.respond = false;
  return oidc.interactionFinished(context.req, context.res, result);
}

function serve(name, peer) {
  const base = `http://127.0.0.1:${ports[name]}`;
  const oidc = new Provider(peer.issuer?.(base) ?? base, configuration(name, peer));
  oidc.use(async (context, next) => {
    if (context.path.startsWith("/choose/")) return choose(oidc, peer, context);
    peer.before?.(context);
    await next();
    peer.after?.(context);
    const chosen = context.body?.id_token && bendOf.get(context.oidc.entities.Account.accountId);
    if (chosen) context.body.id_token = bend(context.body.id_token, bends[chosen]);
    return undefined;
  });
  oidc.listen(ports[name], "127.0.0.1");
}

for (const [name, peer] of Object.entries(peers)) serve(name, peer);
