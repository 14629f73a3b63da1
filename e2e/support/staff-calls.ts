/** What an account of the staff asks of the interface without a page; the cookie is the context's own. */
import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import type { Server } from './server.js';
import { DEMO_PASSWORD } from './staff.js';

export class StaffCalls {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly server: Server,
    private readonly csrfToken: string,
  ) {}

  /** Signs an account in; pages of the same context are signed in too. */
  static async signIn(request: APIRequestContext, server: Server, email: string): Promise<StaffCalls> {
    const answer = await request.post(`${server.url}/api/session`, {
      data: { email, password: DEMO_PASSWORD },
    });
    expect(answer.status(), `${email} signs in`).toBe(200);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    return new StaffCalls(request, server, csrfToken);
  }

  /** @returns the body of a reading that must succeed. */
  async get<Body>(path: string): Promise<Body> {
    const answer = await this.request.get(`${this.server.url}${path}`);
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as Body;
  }

  /** Sends a body with the token that every write carries. */
  post(path: string, data: unknown, headers: Record<string, string> = {}): Promise<APIResponse> {
    return this.request.post(`${this.server.url}${path}`, {
      data,
      headers: { 'x-csrf-token': this.csrfToken, ...headers },
    });
  }

  /** Moves the simulated clock. */
  async wait(days: number): Promise<void> {
    expect((await this.post('/api/clock', { days })).status()).toBe(200);
  }
}

const offers = { procedureId: 'ibi-large-family-new', name: 'Familias que cumplen y no tienen el descuento' };

/** Lets the sensor of the demo town write to every household that may have the discount. */
export async function proposeToFamilies(calls: StaffCalls): Promise<void> {
  const { sensors } = await calls.get<{
    sensors: { procedureId: string; sensorId: string; name: { es: string } }[];
  }>('/api/sensors');
  const sensor = sensors.find(
    ({ procedureId, name }) => procedureId === offers.procedureId && name.es === offers.name,
  );
  if (sensor === undefined) throw new Error(`no sensor is called “${offers.name}”`);
  const ran = await calls.post(`/api/sensors/${sensor.procedureId}/${sensor.sensorId}/run`, {});
  expect(ran.status()).toBe(200);
}
