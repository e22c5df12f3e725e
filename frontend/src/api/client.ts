import { client } from "./generated/client.gen";
import { accessToken, mayBeSignedIn, renew } from "./session";

/** Sends a request; where its token is refused, renews the session once and sends it again. */
async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  // Before it is sent: a body can be read only once.
  const again = request.clone();
  const response = await fetch(request);
  // Without a token no session ran out: a wrong password is a 401 too.
  if (response.status !== 401 || !request.headers.has("Authorization")) return response;
  const token = await renew();
  if (!token) return response;
  again.headers.set("Authorization", `Bearer ${token}`);
  return fetch(again);
}

/** Readies the generated client: same origin, and the person's token on every operation that declares it. */
export function configureClient() {
  client.setConfig({
    baseUrl: window.location.origin,
    auth: () => (mayBeSignedIn() ? accessToken() : undefined),
    fetch: send,
  });
}
