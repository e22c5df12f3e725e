// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import type { Session, User } from "./generated/types.gen";

const user: User = {
  id: "u1",
  email: "asha@example.com",
  email_verified: false,
  name: "Asha Rao",
  avatar_url: null,
  headline: null,
  phone: null,
  location: null,
  university: null,
  degree: null,
  graduation_year: null,
  linkedin_url: null,
  github_url: null,
  website_url: null,
  locale: "en",
  time_zone: null,
  is_operator: false,
  created_at: "2026-11-20T12:00:00Z",
  sign_in_methods: ["password"],
};
const session = (access_token: string, expires_in = 900): Session => ({
  access_token,
  token_type: "bearer",
  expires_in,
  user,
});

/** The server's side of the wire: answers each refresh in turn, and counts. */
function server(...answers: (() => Response)[]) {
  const fetch = vi.fn(async () => (answers.shift() ?? Response.error)());
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const renewed = (token: string) => () => Response.json(session(token));
const refused = () =>
  new Response(JSON.stringify({ code: "session_expired", status: 401, detail: "" }), {
    status: 401,
    headers: { "content-type": "application/problem+json" },
  });

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test("requests that need a token at once share one renewal", async () => {
  const fetch = server(renewed("fresh"));
  const { accessToken } = await import("./session");
  expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual([
    "fresh",
    "fresh",
    "fresh",
  ]);
  expect(fetch).toHaveBeenCalledOnce();
});

test("a token about to run out is renewed before it is used", async () => {
  server(renewed("second"));
  const { accessToken, beginSession } = await import("./session");
  beginSession(session("first", 20));
  expect(await accessToken()).toBe("second");
});

test("a token with time left is used as it is, and never stored", async () => {
  const fetch = server();
  const { accessToken, beginSession } = await import("./session");
  beginSession(session("kept"));
  expect(await accessToken()).toBe("kept");
  expect(fetch).not.toHaveBeenCalled();
  expect(JSON.stringify(localStorage)).not.toContain("kept");
});

test("a refused renewal ends the session, and those who listen hear it", async () => {
  server(refused);
  const { accessToken, beginSession, mayBeSignedIn, onSessionChange } = await import("./session");
  beginSession(session("old", 0));
  const heard = vi.fn();
  onSessionChange(heard);
  expect(await accessToken()).toBeUndefined();
  expect(mayBeSignedIn()).toBe(false);
  expect(heard).toHaveBeenCalledOnce();
});

test("a lost connection is not a sign-out", async () => {
  const { beginSession, accessToken, mayBeSignedIn } = await import("./session");
  vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("Failed to fetch")));
  beginSession(session("old", 0));
  await expect(accessToken()).rejects.toThrow(TypeError);
  expect(mayBeSignedIn()).toBe(true);
});
