/** Builds the adapters of an installation once, and joins them. */
import pino from 'pino';
import { procedureLibrary } from './cases/load-compiled.js';
import { openCase } from './cases/open-case.js';
import { emailChannel } from './channels/email-channel.js';
import { createCourier } from './communications/courier.js';
import { sendSensorLetter } from './communications/sensor-letter.js';
import type { Config } from './config/config.js';
import { installationSecret } from './config/secret.js';
import { createConsultant } from './connectors/consultant.js';
import { simulatedConnectors } from './connectors/simulated-connector.js';
import type { Deps } from './deps.js';
import { townLoader } from './http/town-context.js';
import { randomIds } from './identifiers/random-ids.js';
import type { Store, WallClock } from './ports/index.js';
import { createSensorRunner } from './sensors/run-sensor.js';

/** Nothing that says who a person is leaves in the log. */
const REDACTED = [
  'email',
  'to',
  'nif',
  'name',
  'answers',
  'fields',
  'body',
  '*.email',
  '*.to',
  '*.nif',
  '*.name',
];

const DEFAULT_SENDER = 'Oficio <no-reply@localhost>';

export interface Built {
  deps: Deps;
  /** Closes what the adapters hold open; the store is closed by whoever opened it. */
  close(): void;
}

/** `wake` is called after each commit, when there may be work for the workers. */
export function buildDeps(config: Config, store: Store, clock: WallClock, wake: () => void): Built {
  const log = pino({ level: config.logLevel, redact: { paths: REDACTED, censor: '[redacted]' } });
  const ids = randomIds();
  const towns = townLoader(store);
  const procedures = procedureLibrary(store);
  const email =
    config.smtp && emailChannel({ smtpUrl: config.smtp.url, from: config.smtp.from ?? DEFAULT_SENDER });
  const courierDeps = {
    store,
    procedures,
    loadTown: towns,
    publicUrl: config.publicUrl,
    linkSecret: installationSecret(config),
    email,
    nextId: ids.next,
  };
  const connectors = simulatedConnectors({ register: store.register, loadTown: towns });
  const engine = { config, store, clock, ids, log, towns, procedures, wake };
  const deps: Deps = {
    ...engine,
    handlers: {
      courier: createCourier(courierDeps),
      consultant: createConsultant({ register: store.register, connectors }),
    },
    sensorRunner: createSensorRunner({
      ...engine,
      loadTown: towns,
      openCase: (entity, command) => openCase(engine, entity, command),
      sendLetter: (letter) => sendSensorLetter(courierDeps, letter),
    }),
  };
  return { deps, close: () => email?.close() };
}
