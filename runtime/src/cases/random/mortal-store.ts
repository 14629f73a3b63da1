/** A store whose process is gone once a commit died: nothing that was still on its way in that process is done. */
import type { Store } from '../../ports/index.js';
import { Crash, type CrashingStore } from '../fixtures/crashing-store.js';
import type { Death } from './random-life.js';

export interface MortalStore extends Store {
  dieAt(death: Death): void;
}

type Verb = (...given: unknown[]) => Promise<unknown>;

export function mortalStore(store: CrashingStore): MortalStore {
  let death: Death | undefined;
  let commits = 0;
  let dead = false;

  const mortal = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const verb: unknown = Reflect.get(target, name);
        if (typeof verb !== 'function') return verb;
        return async (...given: unknown[]) => {
          if (dead) throw new Crash('before commit');
          if (name === 'commitStep' && death) {
            commits += 1;
            if (commits === death.commit) store.arm(death.at);
          }
          try {
            return await (verb as Verb).apply(target, given);
          } catch (error) {
            if (error instanceof Crash) dead = true;
            throw error;
          }
        };
      },
    });

  const parts = Object.entries(store).map(([name, part]) => [
    name,
    typeof part === 'object' && part !== null ? mortal(part) : part,
  ]);
  return {
    ...(Object.fromEntries(parts) as CrashingStore),
    dieAt(given) {
      death = given;
      commits = 0;
    },
  };
}
