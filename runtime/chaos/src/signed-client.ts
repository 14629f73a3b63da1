/** An officer of the demonstration, as a program: signs in once, and sends commands with keys of their own. */

export interface SignedClient {
  account: string;
  /** Undefined when the connection was cut before an answer came. */
  post(path: string, body: object, key: string): Promise<{ status: number; text: string } | undefined>;
  get(path: string): Promise<unknown>;
  /** The same session at another address: after a restart. */
  movedTo(url: string): SignedClient;
}

interface Session {
  account: string;
  cookie: string;
  csrf: string;
}

function clientOf(url: string, session: Session): SignedClient {
  const { account, cookie, csrf } = session;
  return {
    account,
    async post(path, body, key) {
      try {
        const reply = await fetch(`${url}${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            cookie,
            'x-csrf-token': csrf,
            'idempotency-key': key,
          },
          body: JSON.stringify(body),
        });
        return { status: reply.status, text: await reply.text() };
      } catch (error) {
        // What fetch throws when the other end is gone, before or in the middle of the answer.
        if (error instanceof TypeError) return undefined;
        throw error;
      }
    },
    async get(path) {
      const reply = await fetch(`${url}${path}`, { headers: { cookie } });
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
      return reply.json();
    },
    movedTo: (next) => clientOf(next, session),
  };
}

/** Throws when the server does not let the account in. */
export async function signIn(url: string, email: string, password: string): Promise<SignedClient> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!reply.ok) throw new Error(`${email} could not sign in: ${reply.status} ${await reply.text()}`);
  const { csrfToken, account } = (await reply.json()) as { csrfToken: string; account: { id: string } };
  const cookie = reply.headers
    .getSetCookie()
    .map((value) => value.split(';')[0] ?? '')
    .join('; ');
  return clientOf(url, { account: account.id, cookie, csrf: csrfToken });
}
