/** Cases in a real server, over its public interface, with the process killed and started before every event. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConvertedChart, ENTRY } from './convert-chart.js';
import type { RunningCase } from './play-script.js';
import type { OpenCase } from './run-case.js';
import type { ServerProcess } from './server-process.js';
import {
  afterWorkingHours,
  calendarDocument,
  officer,
  PERSON,
  registerRows,
  START,
  townDocument,
} from './test-town.js';

/** What the interface answers to an event for which the chart has no use, and that so changes nothing. */
const unused: ReadonlySet<string> = new Set(['event.unknown', 'event.notNow', 'case.closed']);

interface Reply {
  status: number;
  body: Record<string, unknown>;
}

/** Writes what the server needs to start on an empty data folder with these charts published. */
export function writeFurniture(dataFolder: string, charts: readonly ConvertedChart[]): void {
  const furniture = {
    town: townDocument,
    calendar: calendarDocument,
    register: registerRows,
    officer,
    definitions: charts.map(({ procedure }) => procedure),
    at: START,
  };
  writeFileSync(join(dataFolder, 'furniture.json'), JSON.stringify(furniture));
}

/** The officer at the counter. The session outlives the processes, as everything does. */
class Counter {
  private address: string | undefined;
  private session = { cookie: '', csrf: '' };

  constructor(private readonly server: ServerProcess) {}

  async restart(): Promise<void> {
    this.address = await this.server.restart();
  }

  async call(method: 'GET' | 'POST', path: string, body?: object): Promise<Reply> {
    if (this.address === undefined) await this.restart();
    if (this.session.csrf === '' && path !== '/api/session') await this.signIn();
    const { cookie, csrf } = this.session;
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(csrf !== '' && { cookie, 'x-csrf-token': csrf }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const reply = { status: response.status, body: (await response.json()) as Reply['body'] };
    if (path === '/api/session' && response.ok)
      this.session = {
        csrf: String(reply.body.csrfToken),
        cookie: response.headers
          .getSetCookie()
          .map((value) => value.split(';')[0] ?? '')
          .join('; '),
      };
    return reply;
  }

  private async signIn(): Promise<void> {
    mustBe(200, await this.call('POST', '/api/session', officer), 'signing in');
  }
}

function mustBe(status: number, reply: Reply, what: string): Reply['body'] {
  if (reply.status !== status) throw new Error(`${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** Opens cases in a server. Charts are played one after the other: they share its clock. */
export function openOverHttp(server: ServerProcess): OpenCase {
  const counter = new Counter(server);
  let now = START;

  return async ({ procedure }): Promise<RunningCase> => {
    const opened = mustBe(
      201,
      await counter.call('POST', '/api/cases', { procedureId: procedure.id, entry: ENTRY, personId: PERSON }),
      'opening a case',
    );
    const path = `/api/cases/${String(opened.caseId)}`;
    return {
      async phases() {
        const view = mustBe(200, await counter.call('GET', path), 'reading the case');
        return view.activePhases as string[];
      },
      async pass(hours) {
        now = afterWorkingHours(now, hours);
        await counter.restart();
        const to = new Date(now).toISOString();
        mustBe(200, await counter.call('POST', '/api/clock', { to }), 'moving the clock');
      },
      async send(form) {
        await counter.restart();
        const event = { kind: 'citizen', action: 'submit', form, identifiedBy: 'conformance script' };
        const reply = await counter.call('POST', `${path}/events`, { event });
        if (!unused.has(String(reply.body.code))) mustBe(200, reply, `sending ${form}`);
      },
    };
  };
}
