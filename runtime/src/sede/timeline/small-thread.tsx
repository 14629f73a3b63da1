import type { SedeText } from '../texts.js';
import { Node } from './node.js';
import { type PhaseState, stateLooks } from './state.js';

/** A step of the short line beside an offer. */
export type ThreadStep = { readonly name: string; readonly state: PhaseState };

/** Card with the main line in a few steps, each with its state word. */
export function SmallThread({ steps, t }: { steps: readonly ThreadStep[]; t: SedeText }) {
  const current = steps.findIndex((step) => stateLooks[step.state].current);
  return (
    <section class="card" aria-labelledby="h-thread">
      <h2 id="h-thread">{t('timeline.stages')}</h2>
      <ol class="line sm">
        {steps.map((step, index) => (
          <li
            class={`phase ${stateLooks[step.state].css}${index === steps.length - 1 ? ' last' : ''}`}
            aria-current={index === current ? 'step' : undefined}
          >
            <Node css={stateLooks[step.state].css} />
            <b>{step.name}</b>
            <br />
            {t(`step.${step.state}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
