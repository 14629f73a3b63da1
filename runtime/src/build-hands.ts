/** Builds what acts on the world for the engine: the courier, the consultant and the sensors. */
import { openCase } from './cases/open-case.js';
import { emailChannel } from './channels/email-channel.js';
import { type CourierDeps, createCourier, createSurveyor } from './communications/courier.js';
import { sendSensorLetter } from './communications/sensor-letter.js';
import { createConsultant } from './connectors/consultant.js';
import { simulatedConnectors } from './connectors/simulated-connector.js';
import { simulatedWebServices } from './connectors/simulated-web-services.js';
import type { Deps } from './deps.js';
import { createSensorRunner } from './sensors/run-sensor.js';

export interface Hands extends Pick<Deps, 'handlers' | 'sensorRunner'> {
  /** Lets go of the mail server. */
  close(): void;
}

/**
 * @param base everything that `Deps` holds but what is built here; the same object that the engine works with,
 *   so that a later change of `wake` is seen.
 * @param secret signs the links of messages: `installationSecret`.
 */
export function buildHands(base: Omit<Deps, 'handlers' | 'sensorRunner'>, secret: string): Hands {
  const { config, store, towns, procedures, ids } = base;
  const sender = config.smtp?.from ?? `no-reply@${new URL(config.publicUrl).hostname}`;
  const email = config.smtp ? emailChannel({ smtpUrl: config.smtp.url, from: sender }) : undefined;
  const courier: CourierDeps = {
    store,
    email,
    nextId: (now) => ids.next(now),
    procedures,
    loadTown: towns,
    publicUrl: config.publicUrl,
    linkSecret: secret,
  };
  return {
    handlers: {
      courier: createCourier(courier),
      surveyor: createSurveyor(courier),
      webServices: simulatedWebServices(towns),
      consultant: createConsultant({
        register: store.register,
        connectors: simulatedConnectors({ register: store.register, loadTown: towns }),
      }),
    },
    sensorRunner: createSensorRunner({
      store,
      clock: base.clock,
      ids,
      log: base.log,
      pace: base.pace,
      procedures,
      loadTown: towns,
      openCase: (entity, command) => openCase(base, entity, command),
      sendLetter: (letter) => sendSensorLetter(courier, letter),
    }),
    close: () => email?.close(),
  };
}
