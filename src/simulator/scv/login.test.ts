import { openSession, type Session } from "../testing/session";

let session: Session;
let now = Date.UTC(2026, 0, 1);
const minutes = 60_000;

beforeEach(async () => {
  session = await openSession({ now: () => now });
});
afterEach(() => session.stop());

test("wrong credentials are refused with 401", async () => {
  const { username } = session.simulator.credentials;
  expect((await session.call("POST", "/4.1/auth/login", { username, password: "wrong" })).status).toBe(401);
});

test("a login without a password is refused with 400", async () => {
  expect((await session.call("POST", "/4.1/auth/login", { username: "somebody" })).status).toBe(400);
});

test("every other call needs a token that was issued", async () => {
  for (const token of ["", "made up"]) {
    const answer = await session.call("GET", "/4.1/policies", undefined, { token });
    expect(answer.status).toBe(401);
    expect(answer.message).toMatch(/token/);
  }
});

test("a token ends 120 minutes after login, used or not", async () => {
  for (const at of [40, 80, 119]) {
    now = Date.UTC(2026, 0, 1) + at * minutes;
    expect((await session.call("GET", "/4.1/policies")).status).toBe(200);
  }
  now = Date.UTC(2026, 0, 1) + 120 * minutes;
  expect((await session.call("GET", "/4.1/policies")).status).toBe(401);
});

test("the life of tokens can be changed from outside, for later logins", async () => {
  session.simulator.setState({ tokenLifetimeMs: 1000 });
  const login = await session.call("POST", "/4.1/auth/login", session.simulator.credentials);
  const token = String(login.at("token"));
  expect((await session.call("GET", "/4.1/policies", undefined, { token })).status).toBe(200);
  now += 1000;
  expect((await session.call("GET", "/4.1/policies", undefined, { token })).status).toBe(401);
  expect((await session.call("GET", "/4.1/policies")).status).toBe(200);
});

test("all tokens can be expired at once", async () => {
  session.simulator.expireTokens();
  expect((await session.call("GET", "/4.1/policies")).status).toBe(401);
});
