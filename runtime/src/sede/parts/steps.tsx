import { Rich } from './rich.js';

/** One step of "what happens next". Both texts may carry `**strong**` words. */
export type NextStep = { readonly title: string; readonly text: string };

/** Numbered steps. */
export function Steps({ steps }: { steps: readonly NextStep[] }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li>
          <h3>{step.title}</h3>
          <p>
            <Rich text={step.text} />
          </p>
        </li>
      ))}
    </ol>
  );
}
